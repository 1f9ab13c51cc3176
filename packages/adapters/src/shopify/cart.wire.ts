import { z } from 'zod'
import type { CartWire, ChangeWire } from './cart.guard.generated.ts'

const money = z.object({ amount: z.string(), currencyCode: z.string() })
const allocations = z.array(
  z.object({ discountedAmount: money, code: z.string().nullish(), title: z.string().nullish() }),
)

/** A cart as `cartFields` asks for it. Its id carries the secret, as `?key=`. */
export const cartWire: z.ZodType<CartWire> = z.object({
  id: z.string(),
  checkoutUrl: z.string(),
  buyerIdentity: z.object({ countryCode: z.string().nullish() }),
  cost: z.object({ subtotalAmount: money, totalAmount: money }),
  discountCodes: z.array(z.object({ code: z.string(), applicable: z.boolean() })),
  discountAllocations: allocations,
  lines: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        quantity: z.int(),
        cost: z.object({ amountPerQuantity: money, subtotalAmount: money, totalAmount: money }),
        discountAllocations: allocations,
        merchandise: z.object({
          id: z.string(),
          title: z.string(),
          image: z.object({ url: z.string() }).nullish(),
          product: z.object({ title: z.string() }),
        }),
      }),
    ),
  }),
})

/** The answer to a change: the cart as it is then, why it was refused, and what Shopify did beside. */
export const changeWire: z.ZodType<ChangeWire> = z.object({
  cart: cartWire.nullish(),
  userErrors: z.array(
    z.object({ code: z.string().nullish(), field: z.array(z.string()).nullish(), message: z.string() }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), target: z.string() })),
})
