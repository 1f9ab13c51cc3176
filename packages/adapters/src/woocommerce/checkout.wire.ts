import { z } from 'zod'
import { addressWire, lineWire, totalsWire } from './cart.wire.ts'
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
  totals: totalsWire,
  shipping_address: addressWire,
  billing_address: addressWire,
})
