import { z } from 'zod'
import type { OrderWire, RefusalWire, StateWire } from './order.guard.generated.ts'

const pictureWire = z.object({ preview: z.string() }).nullish()

/** An order as `orderFields` asks for it: a cart, a checkout and what was bought are all one thing to Vendure. */
export const orderWire: z.ZodType<OrderWire> = z.object({
  code: z.string(),
  state: z.string(),
  active: z.boolean(),
  currencyCode: z.string(),
  subTotalWithTax: z.int(),
  shippingWithTax: z.int(),
  total: z.int(),
  totalWithTax: z.int(),
  couponCodes: z.array(z.string()),
  promotions: z.array(z.object({ id: z.string(), couponCode: z.string().nullish(), name: z.string() })),
  discounts: z.array(
    z.object({ adjustmentSource: z.string(), description: z.string(), amountWithTax: z.int() }),
  ),
  surcharges: z.array(z.object({ description: z.string(), priceWithTax: z.int() })),
  taxSummary: z.array(z.object({ description: z.string(), taxTotal: z.int() })),
  customer: z
    .object({
      emailAddress: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      phoneNumber: z.string().nullish(),
    })
    .nullish(),
  shippingAddress: z
    .object({
      fullName: z.string().nullish(),
      streetLine1: z.string().nullish(),
      streetLine2: z.string().nullish(),
      city: z.string().nullish(),
      province: z.string().nullish(),
      postalCode: z.string().nullish(),
      countryCode: z.string().nullish(),
      phoneNumber: z.string().nullish(),
    })
    .nullish(),
  shippingLines: z.array(
    z.object({ priceWithTax: z.int(), shippingMethod: z.object({ id: z.string(), name: z.string() }) }),
  ),
  payments: z.array(z.object({ state: z.string() })).nullish(),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.int(),
      unitPriceWithTax: z.int(),
      unitPriceWithTaxChangeSinceAdded: z.int(),
      linePriceWithTax: z.int(),
      discountedLinePriceWithTax: z.int(),
      featuredAsset: pictureWire,
      productVariant: z.object({ id: z.string(), name: z.string(), stockLevel: z.string() }),
    }),
  ),
})

/** What Vendure answers where it does not do what was asked (its `ErrorResult`). */
export const refusalWire: z.ZodType<RefusalWire> = z.object({
  errorCode: z.string(),
  message: z.string(),
  transitionError: z.string().nullish(),
  paymentErrorMessage: z.string().nullish(),
  order: orderWire.nullish(),
})

/** The answer to a read of a cart, a checkout or an order: what was asked for is there. */
export const stateWire: z.ZodType<StateWire> = z.object({
  activeOrder: orderWire.nullish(),
  orderByCode: orderWire.nullish(),
})
