import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEmbed } from '../build.mjs'
import { buildElsewhere, filesIn, temporaryFolder } from './builds.fixture.ts'

let folder = ''
let built: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await temporaryFolder()
  await buildEmbed(folder)
  built = await filesIn(folder)
}, 120_000)

afterAll(() => rm(folder, { recursive: true }))

describe('the build', () => {
  it('gives the same bytes for the same sources, wherever, whenever and for whom it runs', async () => {
    const elsewhere = await buildElsewhere()
    expect([...elsewhere.keys()]).toEqual([...built.keys()])
    const different = [...built].filter(([name, text]) => elsewhere.get(name) !== text)
    expect(different.map(([name]) => name)).toEqual([])
    expect([...built.keys()]).toEqual(
      expect.arrayContaining([
        'till.js',
        'product.js',
        'integrity.json',
        'manifest.json',
        'release/_headers',
        'release/v1/till.js',
      ]),
    )
  }, 120_000)

  it('lets files reach each other only through the loader', () => {
    for (const [name, code] of built) {
      if (!name.endsWith('.js')) continue
      // The loader's own import() is of an address that it made.
      const found = /(^|[;}])\s*import[\s{*"'`]|\bimport\(\s*["'`]\.\//.exec(code)
      expect(`${name} ${found?.[0] ?? ''}`).toBe(`${name} `)
    }
  })

  it.each([
    ['product', []],
    ['more', ['product', 'ahead']],
    ['cart', ['product', 'more', 'ahead']],
    ['drawer', ['product', 'more', 'cart']],
    ['buy', ['product']],
    ['shelf', ['product', 'buy', 'more']],
  ])('lets %s.js wait for no file that its widget does not need', (name, needed) => {
    // The first statement of a file waits for what it is made of.
    const [first = ''] = (built.get(`${name}.js`) ?? '').split(';')
    const awaited = [...first.matchAll(/\.load\([`"]([\w-]+)\.js/g)]
    expect(awaited.map(([, file]) => file).sort()).toEqual([...needed].sort())
  })

  it('has a search for each kind of merchant, which waits for no more than its catalog', () => {
    const adapters = [...built.keys()].flatMap(name => /^([\w-]+)-catalog\.js$/.exec(name)?.[1] ?? [])
    expect(adapters).toContain('vendure')
    for (const adapter of adapters) {
      const code = built.get(`${adapter}-search.js`)
      const awaited = [...(code?.split(';')[0] ?? '-').matchAll(/\.load\([`"]([\w-]+)\.js/g)]
      expect(awaited.filter(([, file]) => file !== `${adapter}-catalog`)).toEqual([])
      expect(code).toBeDefined()
    }
  })

  it('names the hash of each file', () => {
    const hashes: Record<string, string> = JSON.parse(built.get('integrity.json') ?? '{}')
    const names = [...built.keys()].filter(name => /^[\w-]+\.js$/.test(name))
    expect(Object.keys(hashes)).toEqual(names)
    for (const name of names) expect(hashes[name]).toBe(sha('sha384', built.get(name)))
  })

  it('releases loaders that know the hash of every file, by themselves or by a file whose hash they know', () => {
    const loaders = [...built.keys()].filter(name => /^release\/.*\/till[-.]/.test(name))
    expect(loaders.length).toBeGreaterThan(10)
    const table = built.get('integrity.js') ?? ''
    for (const loader of loaders.map(name => built.get(name) ?? '')) {
      expect(loader).toContain(`"integrity.js":\`${sha('sha256', table)}\``)
      for (const name of built.keys()) {
        if (!/^[\w-]+\.js$/.test(name) || /^(till|integrity)[-.]/.test(name)) continue
        const first = `"${name}":\`${sha('sha256', built.get(name))}\``
        const later = `"${name}":"${sha('sha384', built.get(name))}"`
        expect(`${name} ${loader.includes(first) || table.includes(later)}`).toBe(`${name} true`)
      }
    }
  })

  it('releases a folder of the version and a floating loader beside it, each with the hashes of all it loads', async () => {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    for (const folder of [version, 'v1']) {
      const at = `release/${folder}/`
      const hashes: Record<string, string> = JSON.parse(built.get(`${at}integrity.json`) ?? '{}')
      expect(Object.keys(hashes).length).toBeGreaterThan(40)
      for (const [address, hash] of Object.entries(hashes))
        expect(`${address} ${hash}`).toBe(`${address} ${sha('sha384', built.get(join(at, address)))}`)
    }
    expect(built.get('release/v1/till.js')).toContain(`../${version}/`)
  })

  it('leaves out what only sources need', () => {
    for (const [name, code] of built) {
      if (name.endsWith('.js'))
        expect(`${name} ${/ZodType|process\.env/.exec(code)?.[0] ?? ''}`).toBe(`${name} `)
    }
  })
})

function sha(algorithm: string, text = ''): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`
}
