import { dirname, join } from 'node:path/posix'
import { errorCodes } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { files, read } from './repository.ts'

const pages = files.filter(file => file.endsWith('.md'))

describe('docs', () => {
  it('have a page for every error', () => {
    expect(errorCodes.filter(code => !files.includes(`docs/errors/${code}.md`))).toEqual([])
  })

  it('have a page for every adapter', () => {
    const adapters = files
      .map(file => /^packages\/adapters\/src\/([^/]+)\/catalog\.ts$/.exec(file)?.[1])
      .filter(name => name !== undefined)
    expect(adapters.filter(name => !files.includes(`docs/adapters/${name}.md`))).toEqual([])
  })

  it('have a page for every widget', () => {
    const rooms = files
      .map(file => /^packages\/widgets\/src\/([^/]+)\/\1\.attributes\.ts$/.exec(file)?.[1])
      .filter(name => name !== undefined)
    expect(rooms.length).toBeGreaterThanOrEqual(5)
    expect(rooms.filter(name => !files.includes(`docs/widgets/till-${name}.md`))).toEqual([])
  })

  it('link only to what exists', () => {
    const broken = pages.flatMap(page =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)]
        .map(match => join(dirname(page), match[1] ?? ''))
        .filter(
          target =>
            !files.includes(target) && !files.some(file => file.startsWith(`${target.replace(/\/$/, '')}/`)),
        )
        .map(target => `${page} -> ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('name only files that are there, but for the names of an example', () => {
    const gone = pages.flatMap(page =>
      [...read(page).matchAll(/`((?:packages|examples|docs)\/[\w./-]+)`/g)]
        .map(match => match[1]?.replace(/\/$/, '') ?? '')
        .filter(path => !/acme|quota_exceeded|strings\/it$|\/dist$/.test(path))
        .filter(path => !files.some(file => file === path || file.startsWith(`${path}/`)))
        .map(path => `${page} -> ${path}`),
    )
    expect(gone).toEqual([])
  })

  it('keep the README to a page and the others short', () => {
    const long = pages
      .filter(page => /(^|\/)README\.md$/.test(page))
      .filter(page => read(page).split('\n').length > (page === 'README.md' ? 150 : 60))
    expect(long).toEqual([])
  })

  it('number the decisions without a gap, in at most 60 lines', () => {
    const decisions = files.filter(file => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file)).sort()
    const numbers = decisions.map(file => Number(/\/(\d{4})-/.exec(file)?.[1]))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(decisions.filter(file => read(file).split('\n').length > 61)).toEqual([])
  })
})
