import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEmbed } from '../build.mjs'

let folders: string[] = []
let built: ReadonlyMap<string, string>[] = []

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort()
  return new Map(
    await Promise.all(names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

beforeAll(async () => {
  folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'till-'))))
  for (const folder of folders) await buildEmbed(folder)
  built = await Promise.all(folders.map(filesIn))
}, 60_000)

afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

describe('the build', () => {
  it('gives the same bytes for the same sources', () => {
    expect(built[1]).toEqual(built[0])
    expect([...(built[0]?.keys() ?? [])]).toEqual(
      expect.arrayContaining([
        'till.js',
        'till.sri.js',
        'product.js',
        'cart.js',
        'integrity.json',
        'manifest.json',
      ]),
    )
  })

  it('lets files reach each other only through the loader', () => {
    for (const [name, code] of built[0] ?? []) {
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
    const [first = ''] = (built[0]?.get(`${name}.js`) ?? '').split(';')
    const awaited = [...first.matchAll(/\.load\([`"]([\w-]+)\.js/g)]
    expect(awaited.map(([, file]) => file).sort()).toEqual([...needed].sort())
  })

  it('names each file’s hash, and till.sri.js carries those of what it loads', () => {
    const hashes: Record<string, string> = JSON.parse(built[0]?.get('integrity.json') ?? '{}')
    const sri = built[0]?.get('till.sri.js') ?? ''
    for (const [name, hash] of Object.entries(hashes)) {
      expect(hash).toMatch(/^sha384-[\w+/]{64}$/)
      if (!name.startsWith('till.')) expect(sri).toContain(hash)
    }
  })

  it('leaves out what only sources need', () => {
    for (const [name, code] of built[0] ?? []) {
      if (name.endsWith('.js'))
        expect(`${name} ${/ZodType|process\.env/.exec(code)?.[0] ?? ''}`).toBe(`${name} `)
    }
  })
})
