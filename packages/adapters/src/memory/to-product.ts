import type { Price, PriceRange, Product, Variant } from '@tillkit/core'
import type { ProductRecord } from './merchant/merchant-catalog.ts'
import type { SeedVariant } from './merchant/merchant-seed.ts'
import { toPicture } from './to-picture.ts'

/** The merchant's product in the till's words, with the prices of one currency. */
export function toProduct(record: ProductRecord, currency: string, images: string | undefined): Product {
  const variants = record.variants.map(variant => toVariant(variant, record, currency))
  const wasPrices = variants.map(variant => variant.list_price ?? variant.price)
  const picture = toPicture(images, record.handle)
  return {
    id: record.id,
    handle: record.handle,
    title: record.name,
    url: record.url,
    description: { html: record.text },
    categories: record.categories.map(value => ({ value })),
    price_range: toRange(variants.map(variant => variant.price)),
    ...(variants.some(variant => variant.list_price) && { list_price_range: toRange(wasPrices) }),
    ...(picture && {
      media: [{ type: 'image', url: picture, alt_text: record.name, width: 800, height: 1000 }],
    }),
    ...(record.axes.length > 0 && {
      options: record.axes.map(({ name, values }) => ({ name, values: values.map(label => ({ label })) })),
    }),
    variants,
    ...(record.rating && {
      rating: { value: record.rating.stars, scale_min: 1, scale_max: 5, count: record.rating.count },
    }),
  }
}

function toVariant(variant: SeedVariant, product: ProductRecord, currency: string): Variant {
  const was = variant.was?.[currency]
  return {
    id: variant.sku,
    sku: variant.sku,
    title: variant.choices.join(', ') || product.name,
    description: { plain: '' },
    price: { amount: variant.price[currency] ?? 0, currency },
    ...(was !== undefined && { list_price: { amount: was, currency } }),
    availability: {
      available: variant.stock > 0,
      status: variant.stock === 0 ? 'out_of_stock' : variant.stock < 5 ? 'low_stock' : 'in_stock',
    },
    ...(variant.choices.length > 0 && {
      options: product.axes.map(({ name }, axis) => ({ name, label: variant.choices[axis] ?? '' })),
    }),
  }
}

function toRange(prices: readonly Price[]): PriceRange {
  const ascending = [...prices].sort((a, b) => a.amount - b.amount)
  const [min] = ascending
  const max = ascending.at(-1)
  if (!min || !max) throw new TypeError('a product without variants has no price')
  return { min, max }
}
