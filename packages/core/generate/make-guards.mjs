/**
 * Writes `<x>.guard.generated.ts` beside each `<x>.wire.ts` of adapters and testing, so that browsers check a merchant's
 * replies without zod. With `--check` it writes nothing and fails when a guard is not current.
 *
 * A wire file exports schemas named …Wire, annotated as `z.ZodType` (isolatedDeclarations asks for a type, and the real
 * one is generated):
 *
 *     import { z } from 'zod'
 *     const asset = z.object({ preview: z.string() })
 *     export const orderWire: z.ZodType = z.object({ code: z.string(), total: z.int(), image: asset.nullish() })
 *
 * The guard then exports `type OrderWire` and `parseOrder(value: unknown): OrderWire`.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardSource } from './guard-source.mjs'
import { loadWire } from './load-wire.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const isCheck = process.argv.includes('--check')

const all = (await Promise.all(['adapters', 'testing'].map(filesOf))).flat().sort()
const wireFiles = all.filter(file => file.endsWith('.wire.ts'))
const guardOf = file => file.replace(/\.wire\.ts$/, '.guard.generated.ts')
const shown = file => relative(root, file).replaceAll('\\', '/')

const stale = []
const modules = wireFiles.length > 0 ? await loadWire(wireFiles) : []
for (const [index, file] of wireFiles.entries()) {
  const source = guardSource(shown(file), modules[index])
  const before = await readFile(guardOf(file), 'utf8').catch(() => '')
  if (before.replaceAll('\r\n', '\n') === source) continue
  stale.push(guardOf(file))
  if (!isCheck) await writeFile(guardOf(file), source)
}
const guards = new Set(wireFiles.map(guardOf))
for (const file of all.filter(file => file.endsWith('.guard.generated.ts') && !guards.has(file))) {
  stale.push(file)
  if (!isCheck) await rm(file)
}

for (const file of stale) console.log(`${isCheck ? 'not current' : 'wrote'}: ${shown(file)}`)
if (isCheck && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.')
  process.exitCode = 1
}

async function filesOf(name) {
  const folder = join(root, 'packages', name, 'src')
  return (await readdir(folder, { recursive: true })).map(file => join(folder, file))
}
