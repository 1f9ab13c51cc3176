import type { Product, Variant } from '@tillkit/core'

/** The variant that an author named by id, SKU or title, or undefined. */
export function variantNamed({ variants }: Product, name: string | null): Variant | undefined {
  return variants.find(({ id, sku, title }) => [id, sku, title].includes(name ?? ''))
}
