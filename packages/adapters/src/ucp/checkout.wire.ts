import { z } from 'zod'
import type { CheckoutWire, OrderWire } from './checkout.guard.generated.ts'

const totalsWire = z.array(
  z.object({
    type: z.string(),
    amount: z.int(),
    display_text: z.string().optional(),
    lines: z.array(z.object({ display_text: z.string(), amount: z.int() })).optional(),
  }),
)

const itemWire = z.object({
  id: z.string(),
  title: z.string(),
  price: z.int(),
  image_url: z.string().optional(),
})

const addressWire = z.record(z.string(), z.unknown())

/** What a checkout has beside what a cart has. */
export const checkoutWire: z.ZodType<CheckoutWire> = z.object({
  ucp: z.object({ payment_handlers: z.unknown().optional() }).optional(),
  fulfillment: z
    .object({
      methods: z
        .array(
          z.object({
            id: z.string().optional(),
            type: z.string(),
            line_item_ids: z.array(z.string()).optional(),
            destinations: z.array(addressWire).optional(),
            selected_destination_id: z.string().optional(),
            groups: z
              .array(
                z.object({
                  id: z.string(),
                  line_item_ids: z.array(z.string()).optional(),
                  options: z
                    .array(
                      z.object({
                        id: z.string(),
                        title: z.string(),
                        description: z.string().optional(),
                        carrier: z.string().optional(),
                        totals: totalsWire,
                      }),
                    )
                    .optional(),
                  selected_option_id: z.string().optional(),
                }),
              )
              .optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  payment: z
    .object({
      handlers: z.unknown().optional(),
      instruments: z.array(z.object({ billing_address: addressWire.optional() })).optional(),
    })
    .optional(),
  order: z
    .object({ id: z.string(), label: z.string().optional(), permalink_url: z.string().optional() })
    .optional(),
})

/** An order. @see UCP 2026-04-08 `order.json` */
export const orderWire: z.ZodType<OrderWire> = z.object({
  id: z.string(),
  label: z.string().optional(),
  checkout_id: z.string(),
  permalink_url: z.string(),
  currency: z.string(),
  line_items: z.array(
    z.object({
      id: z.string(),
      item: itemWire,
      quantity: z.object({ original: z.int().optional(), total: z.int(), fulfilled: z.int() }),
      totals: totalsWire,
      status: z.enum(['processing', 'partial', 'fulfilled', 'removed']),
    }),
  ),
  totals: totalsWire,
})
