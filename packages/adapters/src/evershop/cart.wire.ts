import { z } from 'zod'
import type {
  BillWire,
  CartReadWire,
  ChangedWire,
  CreatedWire,
  LineWire,
  RefusalWire,
} from './cart.guard.generated.ts'

const amount = z.object({ value: z.number() })

/** A line as carts and orders have it. */
export const lineWire: z.ZodType<LineWire> = z.object({
  uuid: z.string(),
  qty: z.int(),
  productSku: z.string(),
  productName: z.string().nullish(),
  thumbnail: z.string().nullish(),
  finalPrice: amount,
  finalPriceInclTax: amount,
  lineTotal: amount,
  lineTotalInclTax: amount,
  discountAmount: amount,
})

/** What carts and orders have in common beside their lines. */
export const billWire: z.ZodType<BillWire> = z.object({
  uuid: z.string(),
  currency: z.string(),
  coupon: z.string().nullish(),
  customerEmail: z.string().nullish(),
  subTotal: amount,
  subTotalInclTax: amount,
  discountAmount: amount,
  shippingFeeExclTax: amount,
  shippingFeeInclTax: amount,
  shippingMethodName: z.string().nullish(),
  grandTotal: amount,
})

/** The answer to a read of a cart; lines and the rest have guards of their own. */
export const cartReadWire: z.ZodType<CartReadWire> = z.object({
  data: z.object({
    cart: z.object({ items: z.array(z.object({ errors: z.array(z.string()).nullish() })) }).nullable(),
  }),
})

/** The answer to a first add. */
export const createdWire: z.ZodType<CreatedWire> = z.object({ data: z.object({ cartId: z.string() }) })

/** The answer to a change of a line; its `errors` are a list, or an object where there are none. */
export const changedWire: z.ZodType<ChangedWire> = z.object({
  data: z.object({ item: z.object({ errors: z.unknown().optional() }) }),
})

/** Every refusal, of whatever status. */
export const refusalWire: z.ZodType<RefusalWire> = z.object({ error: z.object({ message: z.string() }) })
