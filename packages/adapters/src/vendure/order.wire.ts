import { z } from 'zod'
import type { CartWire, OrderWire, RefusalWire } from './order.guard.generated.ts'

/** An order as a cart draws it: a cart, a checkout and what was bought are all one thing to Vendure. */
export const orderWire: z.ZodType<OrderWire> = z.object({
  code: z.string(),
  active: z.boolean(),
  currencyCode: z.string(),
  subTotalWithTax: z.int(),
  shippingWithTax: z.int(),
  totalWithTax: z.int(),
  couponCodes: z.array(z.string()),
  promotions: z.array(z.object({ id: z.string(), couponCode: z.string().nullish(), name: z.string() })),
  discounts: z.array(z.object({ adjustmentSource: z.string(), amountWithTax: z.int() })),
  surcharges: z.array(z.object({ description: z.string(), priceWithTax: z.int() })),
  shippingLines: z.array(
    z.object({ priceWithTax: z.int(), shippingMethod: z.object({ id: z.string(), name: z.string() }) }),
  ),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.int(),
      unitPriceWithTax: z.int(),
      unitPriceWithTaxChangeSinceAdded: z.int(),
      linePriceWithTax: z.int(),
      discountedLinePriceWithTax: z.int(),
      featuredAsset: z.object({ preview: z.string() }).nullish(),
      productVariant: z.object({ id: z.string(), name: z.string(), stockLevel: z.string() }),
    }),
  ),
})

/** What Vendure answers where it does not do what was asked (its `ErrorResult`). */
export const refusalWire: z.ZodType<RefusalWire> = z.object({
  errorCode: z.string(),
  message: z.string(),
})

/** The answer to a read of the cart. */
export const cartWire: z.ZodType<CartWire> = z.object({ activeOrder: orderWire.nullable() })
