import { describe, expect, it } from 'vitest'
import { files, manifests } from './repository.ts'

describe('exports', () => {
  it('point at sources that exist', () => {
    const missing = [...manifests()].flatMap(([folder, { exports = {} }]) =>
      Object.entries(exports)
        .flatMap(([subpath, targets]) =>
          // A built file for browsers is named as a string; whether it is there is asserted after the build.
          typeof targets === 'string' ? [] : [{ subpath, source: targets['tillkit-source'] }],
        )
        .filter(({ source }) => source === undefined || !exists(`${folder}/${source.replace('./', '')}`))
        .map(({ subpath }) => `${folder} ${subpath}`),
    )
    expect(missing).toEqual([])
  })

  it('have an entry for every adapter', () => {
    const adapters = files.filter(file => /^packages\/adapters\/src\/[^/]+\/catalog\.ts$/.test(file))
    const entries = adapters.map(file => file.replace('catalog.ts', 'index.ts'))
    expect(entries.filter(file => !files.includes(file))).toEqual([])
    expect(Object.keys(manifests().get('packages/adapters')?.exports ?? {})).toContain('./*')
    expect(adapters.length).toBeGreaterThanOrEqual(2)
  })
})

/** Whether a file is there; a `*` stands for one name, the same wherever it is. */
function exists(source: string): boolean {
  if (!source.includes('*')) return files.includes(source)
  const parts = source.split('*').map(part => part.replaceAll(/[.\\]/g, '\\$&'))
  const [first = '', second = '', ...rest] = parts
  const pattern = new RegExp(`^${first}([^/]+)${[second, ...rest].join('\\1')}$`)
  return files.some(file => pattern.test(file))
}
