import { z } from 'zod'
import type {
  AddressWire,
  CartWire,
  LineWire,
  RefusalWire,
  SavedWire,
  TotalsWire,
} from './cart.guard.generated.ts'

const currency = { currency_code: z.string(), currency_minor_unit: z.int() }

/** An address of the session's customer; empty texts where nothing is known. `email` only in the billing address. */
export const addressWire: z.ZodType<AddressWire> = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  postcode: z.string().nullish(),
  country: z.string().nullish(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
})

/** A line of a cart or an order. */
export const lineWire: z.ZodType<LineWire> = z.object({
  key: z.string(),
  id: z.int(),
  quantity: z.int(),
  name: z.string(),
  images: z.array(z.object({ src: z.string(), srcset: z.string().nullish(), alt: z.string().nullish() })),
  variation: z.array(z.object({ value: z.string() })),
  prices: z.object({ price: z.string(), ...currency }),
  totals: z.object({
    line_subtotal: z.string(),
    line_subtotal_tax: z.string(),
    line_total: z.string(),
    line_total_tax: z.string(),
    ...currency,
  }),
})

/** What a cart or an order adds up to, each amount beside the tax on it. Null delivery was not worked out. */
export const totalsWire: z.ZodType<TotalsWire> = z.object({
  total_fees: z.string(),
  total_fees_tax: z.string(),
  total_discount: z.string(),
  total_discount_tax: z.string(),
  total_shipping: z.string().nullish(),
  total_shipping_tax: z.string().nullish(),
  total_price: z.string(),
  total_tax: z.string(),
  tax_lines: z.array(z.object({ name: z.string() })),
  ...currency,
})

/** A coupon that was applied; its code in lower case. */
const coupon = z.object({
  code: z.string(),
  totals: z.object({ total_discount: z.string(), total_discount_tax: z.string(), ...currency }),
})

/**
 * The cart that each route of a cart answers with.
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart/
 */
export const cartWire: z.ZodType<CartWire> = z.object({
  items: z.array(lineWire),
  coupons: z.array(coupon),
  totals: totalsWire,
  shipping_address: addressWire,
  billing_address: addressWire,
  needs_shipping: z.boolean(),
  shipping_rates: z.array(
    z.object({
      shipping_rates: z.array(
        z.object({
          rate_id: z.string(),
          name: z.string(),
          description: z.string().nullish(),
          price: z.string(),
          taxes: z.string(),
          method_id: z.string(),
          selected: z.boolean(),
          ...currency,
        }),
      ),
    }),
  ),
  payment_methods: z.array(z.string()),
  errors: z.array(z.object({ code: z.string(), message: z.string() })),
})

/** Why it did not do what was asked: a `WP_Error`. `details` are of single parameters. */
export const refusalWire: z.ZodType<RefusalWire> = z.object({
  code: z.string(),
  message: z.string(),
  data: z
    .object({
      params: z.record(z.string(), z.string()).nullish(),
      details: z
        .record(z.string(), z.object({ code: z.string().nullish(), message: z.string().nullish() }))
        .nullish(),
    })
    .nullish(),
})

/** What the session remembers between calls; see `session.ts`. */
const order = z.object({ id: z.int(), key: z.string(), lines: z.array(z.string()) })
export const savedWire: z.ZodType<SavedWire> = z.object({
  token: z.string().optional(),
  rate: z.string().optional(),
  draft: order.optional(),
  placed: z
    .object({ id: z.int(), key: z.string(), lines: z.array(z.string()), cart: z.string(), email: z.string() })
    .optional(),
})
