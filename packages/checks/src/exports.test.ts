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
        .filter(
          ({ source }) => source === undefined || !files.includes(`${folder}/${source.replace('./', '')}`),
        )
        .map(({ subpath }) => `${folder} ${subpath}`),
    )
    expect(missing).toEqual([])
  })

  it('have an entry for every adapter', () => {
    const adapters = files
      .map(file => /^packages\/adapters\/src\/([^/]+)\/catalog\.ts$/.exec(file)?.[1])
      .filter(name => name !== undefined)
    const exported = Object.keys(manifests().get('packages/adapters')?.exports ?? {})
    expect(adapters.filter(name => !exported.includes(`./${name}`))).toEqual([])
    expect(adapters.length).toBeGreaterThanOrEqual(2)
  })
})
