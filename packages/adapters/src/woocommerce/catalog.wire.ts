import { z } from 'zod'
import type { ProductWire } from './catalog.guard.generated.ts'

/**
 * A product or a variation, as far as it is read.
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/products/
 */
export const productWire: z.ZodType<ProductWire> = z.object({
  id: z.int(),
  name: z.string(),
  slug: z.string(),
  type: z.string(),
  permalink: z.string(),
  sku: z.string(),
  short_description: z.string(),
  description: z.string(),
  prices: z.object({
    price: z.string(),
    regular_price: z.string(),
    currency_code: z.string(),
    currency_minor_unit: z.int(),
  }),
  average_rating: z.string(),
  review_count: z.int(),
  images: z.array(z.object({ src: z.string(), srcset: z.string().nullish(), alt: z.string().nullish() })),
  categories: z.array(z.object({ name: z.string() })),
  attributes: z.array(
    z.object({
      name: z.string(),
      has_variations: z.boolean(),
      terms: z.array(z.object({ name: z.string(), slug: z.string() })),
    }),
  ),
  variations: z.array(
    z.object({
      id: z.int(),
      attributes: z.array(z.object({ name: z.string(), value: z.string().nullish() })),
    }),
  ),
  is_purchasable: z.boolean(),
  is_in_stock: z.boolean(),
  is_on_backorder: z.boolean().nullish(),
  low_stock_remaining: z.number().nullish(),
})
