import type { Price, Product, Variant } from '@tillkit/core'

/** What a test says of a product; the rest is filled in so that it is a whole one. */
export interface ProductWish extends Partial<Omit<Product, 'price_range'>> {
  /** Of every variant that has no price of its own, in minor units. @default 1250 */
  readonly amount?: number
  /** @default 'EUR' */
  readonly currency?: string
}

/**
 * A whole, valid product of which a test names only what it is about. With `options` and without `variants` there is a
 * variant for each combination.
 *
 * @example aProduct({ title: 'Mug', options: [{ name: 'Color', values: [{ label: 'Red' }, { label: 'Blue' }] }] })
 */
export function aProduct({ amount = 1250, currency = 'EUR', ...wish }: ProductWish = {}): Product {
  const handle = wish.handle ?? 'enamel-mug'
  const price: Price = { amount, currency }
  const variants =
    wish.variants ?? combinations(wish.options ?? []).map(choice => aVariant({ price, ...choice }))
  const ascending = variants.map(variant => variant.price).sort((a, b) => a.amount - b.amount)
  return {
    id: `product-${handle}`,
    handle,
    title: 'Enamel mug',
    description: { plain: 'Steel under enamel.' },
    price_range: { min: ascending[0] ?? price, max: ascending.at(-1) ?? price },
    ...wish,
    variants,
  }
}

/** A whole, valid variant. @default one that is in stock, 12.50 EUR */
export function aVariant(wish: Partial<Variant> = {}): Variant {
  const title = wish.options?.map(({ label }) => label).join(', ') ?? 'Enamel mug'
  return {
    id: wish.options ? `variant-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` : 'variant-1',
    title,
    description: { plain: '' },
    price: { amount: 1250, currency: 'EUR' },
    availability: { available: true, status: 'in_stock' },
    ...wish,
  }
}

function combinations(options: NonNullable<Product['options']>): Pick<Variant, 'options'>[] {
  if (options.length === 0) return [{}]
  let rows: NonNullable<Variant['options']>[] = [[]]
  for (const { name, values } of options)
    rows = rows.flatMap(row => values.map(({ label }) => [...row, { name, label }]))
  return rows.map(row => ({ options: row }))
}
