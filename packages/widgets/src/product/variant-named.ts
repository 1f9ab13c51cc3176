import type { Product, Variant } from '@tillkit/core'
import type { MountContext } from '../mount/page.ts'

/** The variant that an author named by id, SKU or title, or undefined; the author hears of a name that none has. */
export function variantNamed(product: Product, context: MountContext): Variant | undefined {
  const name = context.attribute('variant')
  const found = product.variants.find(({ id, sku, title }) => [id, sku, title].includes(name ?? ''))
  if (name && !found) {
    import('./warn-variant.ts').then(({ warnVariant }) => warnVariant(product, name, context)).catch(() => {})
  }
  return found
}
