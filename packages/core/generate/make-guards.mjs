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
import { readdir } from 'node:fs/promises'
import { putGenerated } from '../../tools/src/put-generated.mjs'
import { inRepository } from '../../tools/src/root.mjs'
import { guardSource } from './guard-source.mjs'
import { loadWire } from './load-wire.mjs'

const all = (await Promise.all(['adapters', 'testing'].map(filesOf))).flat().sort()
const wireFiles = all.filter(file => file.endsWith('.wire.ts'))
const guardOf = file => file.replace(/\.wire\.ts$/, '.guard.generated.ts')

const modules = wireFiles.length > 0 ? await loadWire(wireFiles.map(file => inRepository(file))) : []
for (const [index, file] of wireFiles.entries())
  putGenerated(guardOf(file), guardSource(file, modules[index]))
const guards = new Set(wireFiles.map(guardOf))
for (const file of all.filter(file => file.endsWith('.guard.generated.ts') && !guards.has(file)))
  putGenerated(file, undefined)

async function filesOf(name) {
  const folder = `packages/${name}/src`
  const files = await readdir(inRepository(folder), { recursive: true })
  return files.map(file => `${folder}/${file.replaceAll('\\', '/')}`)
}
