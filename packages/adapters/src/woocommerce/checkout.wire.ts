import { z } from 'zod'
import { addressWire, lineWire } from './cart.wire.ts'
import type { DraftWire, OrderWire, PlacedWire } from './checkout.guard.generated.ts'

/**
 * The order that a cart will become, as the checkout's own route makes it.
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/checkout/
 */
export const draftWire: z.ZodType<DraftWire> = z.object({ order_id: z.int(), order_key: z.string() })

/** What became of a payment. */
export const placedWire: z.ZodType<PlacedWire> = z.object({
  order_id: z.int(),
  order_key: z.string(),
  order_number: z.string().nullish(),
  payment_result: z.object({ payment_status: z.string(), redirect_url: z.string().nullish() }),
})

/**
 * An order by its number and key. `items[].id` is of the line, not of what was bought.
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/order/
 */
export const orderWire: z.ZodType<OrderWire> = z.object({
  id: z.int(),
  status: z.string(),
  items: z.array(lineWire),
  totals: z.object({
    total_discount: z.string(),
    total_discount_tax: z.string(),
    total_shipping: z.string().nullish(),
    total_shipping_tax: z.string().nullish(),
    total_fees: z.string(),
    total_fees_tax: z.string(),
    total_tax: z.string(),
    total_price: z.string(),
    tax_lines: z.array(z.object({ name: z.string() })),
    currency_code: z.string(),
    currency_minor_unit: z.int(),
  }),
  shipping_address: addressWire,
  billing_address: addressWire,
})
