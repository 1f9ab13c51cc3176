import type { Call } from '@tillkit/core'
import type { CallStore } from './call-store.ts'
import { parseStock } from './cart.guard.generated.ts'

/** How many of a variant can be had; undefined where Medusa does not say. A refusal itself has no number. */
export async function readStock(store: CallStore, variant: string, call: Call): Promise<number | undefined> {
  const query = `variants[id]=${encodeURIComponent(variant)}&fields=variants.inventory_quantity`
  const { body, refusal } = await store(`products?${query}`, call)
  if (refusal) return undefined
  const found = parseStock(body).products.flatMap(({ variants }) => variants ?? [])
  return found.find(({ id }) => id === variant)?.inventory_quantity ?? undefined
}
