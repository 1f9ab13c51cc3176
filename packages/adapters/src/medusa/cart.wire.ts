import { z } from 'zod'
import type { CartReplyWire, CartWire, RefusalWire, StockWire } from './cart.guard.generated.ts'

const adjustments = z.array(z.object({ code: z.string().nullish(), amount: z.number() })).nullish()

/** A cart, or an order, which Medusa writes alike. */
export const cartWire: z.ZodType<CartWire> = z.object({
  id: z.string(),
  currency_code: z.string(),
  completed_at: z.string().nullish(),
  total: z.number(),
  discount_total: z.number(),
  discount_subtotal: z.number(),
  tax_total: z.number(),
  shipping_subtotal: z.number(),
  original_shipping_total: z.number(),
  credit_line_total: z.number().nullish(),
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string().nullish(),
      title: z.string(),
      product_title: z.string().nullish(),
      variant_title: z.string().nullish(),
      thumbnail: z.string().nullish(),
      quantity: z.int(),
      unit_price: z.number(),
      is_tax_inclusive: z.boolean().nullish(),
      requires_shipping: z.boolean().nullish(),
      discount_total: z.number().nullish(),
      adjustments,
    }),
  ),
  shipping_methods: z
    .array(
      z.object({
        name: z.string().nullish(),
        shipping_option_id: z.string().nullish(),
        adjustments,
      }),
    )
    .nullish(),
  promotions: z
    .array(z.object({ code: z.string().nullish(), is_automatic: z.boolean().nullish() }))
    .nullish(),
})

/** The answer to a read or a change of a cart, unchecked. */
export const cartReplyWire: z.ZodType<CartReplyWire> = z.object({ cart: z.unknown().optional() })

/** Why Medusa refused. */
export const refusalWire: z.ZodType<RefusalWire> = z.object({
  type: z.string().nullish(),
  code: z.string().nullish(),
  message: z.string().nullish(),
})

/** How many of a variant there are: all variants of its product come with it. */
export const stockWire: z.ZodType<StockWire> = z.object({
  products: z.array(
    z.object({
      variants: z.array(z.object({ id: z.string(), inventory_quantity: z.number().nullish() })).nullish(),
    }),
  ),
})
