import type { Minor } from '@tillkit/core'
import { type UcpSeedProduct, ucpRates, ucpSeed } from './ucp-seed.ts'

/** A variant on the stand-in's shelf: price and stock of this moment. */
export interface ShelfVariant {
  readonly id: string
  readonly product: UcpSeedProduct
  /** A label on each axis. */
  readonly labels: readonly string[]
  stock: number
  /** Minor units, where they were changed. */
  readonly prices: Map<string, Minor>
}

/** What the stand-in has to sell. */
export interface UcpShelf {
  readonly products: readonly UcpSeedProduct[]
  variantsOf(product: UcpSeedProduct): readonly ShelfVariant[]
  variant(id: string): ShelfVariant | undefined
  price(variant: ShelfVariant, currency: string): Minor
}

/** Puts the seed on a shelf. Variants of a product without axes have the product's handle for an id. */
export function createUcpShelf(): UcpShelf {
  const variants = new Map<string, ShelfVariant>()
  for (const product of ucpSeed)
    for (const labels of combinations(product)) {
      const id = [product.handle, ...labels].join('-').toLowerCase()
      variants.set(id, { id, product, labels, stock: product.stock ?? 200, prices: new Map() })
    }
  return {
    products: ucpSeed,
    variantsOf: product => [...variants.values()].filter(it => it.product === product),
    variant: id => variants.get(id),
    price: ({ prices, product, labels }, currency) =>
      prices.get(currency) ?? (product.price + (labels.includes('L') ? 200 : 0)) * (ucpRates[currency] ?? 1),
  }
}

function combinations({ axes = {}, without = [], isAnnounced }: UcpSeedProduct): string[][] {
  if (isAnnounced) return []
  let all: string[][] = [[]]
  for (const values of Object.values(axes))
    all = all.flatMap(before => values.map(label => [...before, label]))
  return all.filter(labels => !without.includes(labels.join('/')))
}
