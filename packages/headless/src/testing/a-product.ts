import type { Product, Variant } from '@tillkit/core'

/** A variant in EUR with these labels on its axes. */
export function aVariant(
  id: string,
  labels: Readonly<Record<string, string>> = {},
  available = true,
): Variant {
  return {
    id,
    title: id,
    description: {},
    price: { amount: 1000, currency: 'EUR' },
    availability: { available },
    options: Object.entries(labels).map(([name, label]) => ({ name, label })),
  }
}

/** A product with one variant unless told otherwise; its axes are those of its variants. */
export function aProduct(change: Partial<Product> = {}): Product {
  const variants = change.variants ?? [aVariant('v1')]
  const axes = new Map<string, Set<string>>()
  for (const { options = [] } of variants)
    for (const { name, label } of options) axes.set(name, (axes.get(name) ?? new Set()).add(label))
  const price = { amount: 1000, currency: 'EUR' }
  return {
    id: change.handle ?? 'p1',
    title: change.handle ?? 'Mug',
    description: {},
    price_range: { min: price, max: price },
    options: [...axes].map(([name, labels]) => ({ name, values: [...labels].map(label => ({ label })) })),
    variants,
    ...change,
  }
}
