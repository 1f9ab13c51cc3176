import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { contentVersion } from './content-version.mjs'

it('names a folder by the texts and names below it, wherever it is', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillkit-version-'))
  const [seed, moved, script] = ['seed', 'moved', 'shop.mjs'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(path.join(seed, 'below'), { recursive: true })
  writeFileSync(path.join(seed, 'below', 'known.json'), '1')
  writeFileSync(script, 'seeds')
  const first = await contentVersion(seed, script)
  expect(first).toMatch(/^[\da-f]{12}$/)
  expect(await contentVersion(seed)).not.toBe(first)

  renameSync(seed, moved)
  expect(await contentVersion(moved, script)).toBe(first)
  writeFileSync(path.join(moved, 'below', 'known.json'), '2')
  const second = await contentVersion(moved, script)
  renameSync(path.join(moved, 'below', 'known.json'), path.join(moved, 'below', 'other.json'))
  const third = await contentVersion(moved, script)
  expect(new Set([first, second, third]).size).toBe(3)
  rmSync(folder, { recursive: true })
})
