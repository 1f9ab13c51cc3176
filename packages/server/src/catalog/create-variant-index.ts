import type { Product } from '@tillkit/core'

/** Which product a variant belongs to, as far as it was seen. */
export interface VariantIndex {
  learn(products: readonly Product[]): void
  /** The id of the product; undefined for a variant that was not seen yet. */
  productOf(variantId: string): string | undefined
}

/** Ids of variants that are remembered. */
const most = 20_000

/**
 * UCP lets a variant be looked up by its own id, adapters only products. An agent has such an id from an earlier answer, so
 * what is answered is remembered; the oldest go when there are too many.
 */
export function createVariantIndex(): VariantIndex {
  const products = new Map<string, string>()
  return {
    learn(seen) {
      for (const { id, variants } of seen) for (const variant of variants) products.set(variant.id, id)
      for (const oldest of products.keys()) {
        if (products.size <= most) break
        products.delete(oldest)
      }
    },
    productOf: variantId => products.get(variantId),
  }
}
