import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheets } from './sheets.fixture.ts'

const here = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

describe('the stylesheets', () => {
  it('are sixty and more, of which 35 and more are real', () => {
    const names = readSheets().map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(60)
    expect(names.filter(name => name.startsWith('libraries/')).length).toBeGreaterThanOrEqual(35)
  })

  it('are all of the installed libraries, and no others', () => {
    const { devDependencies } = JSON.parse(here('package.json')) as {
      devDependencies: Record<string, string>
    }
    const installed = Object.keys(devDependencies).filter(name => !name.startsWith('@tillkit/'))
    const worn = readSheets()
      .filter(({ name }) => name.startsWith('libraries/'))
      .map(({ name }) => /@import '((?:@[^/]+\/)?[^/]+)/.exec(here(`${name}.css`))?.[1])
    expect([...new Set(worn)].sort()).toEqual(installed.sort())
  })
})
