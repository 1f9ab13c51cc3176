import { z } from 'zod'
import type { ProductsWire, ProductWire, RegionsWire } from './catalog.guard.generated.ts'

/** Products one by one unchecked: a broken one must not take its neighbours along. */
export const productsWire: z.ZodType<ProductsWire> = z.object({
  products: z.array(z.unknown()),
  count: z.int(),
})

/** A product as `productFields` asks for it. */
export const productWire: z.ZodType<ProductWire> = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  thumbnail: z.string().nullish(),
  images: z.array(z.object({ url: z.string() })).nullish(),
  variants: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      sku: z.string().nullish(),
      variant_rank: z.number().nullish(),
      manage_inventory: z.boolean().nullish(),
      allow_backorder: z.boolean().nullish(),
      inventory_quantity: z.number().nullish(),
      options: z.array(z.object({ value: z.string(), option: z.object({ title: z.string() }) })).nullish(),
      calculated_price: z
        .object({
          calculated_amount: z.number().nullish(),
          original_amount: z.number().nullish(),
          currency_code: z.string().nullish(),
        })
        .nullish(),
    }),
  ),
})

/** The markets of a shop: each has one currency and some countries, and a country is in one of them at most. */
export const regionsWire: z.ZodType<RegionsWire> = z.object({
  regions: z.array(
    z.object({
      id: z.string(),
      currency_code: z.string(),
      countries: z.array(z.object({ iso_2: z.string() })).nullish(),
    }),
  ),
})
