import { z } from 'zod'
import type { CountriesWire, DetailsWire, OffersWire, PaymentWire } from './checkout.guard.generated.ts'

/** What a checkout asks of an order beside what a cart does. */
export const detailsWire: z.ZodType<DetailsWire> = z.object({
  state: z.string(),
  total: z.int(),
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
  payments: z.array(z.object({ state: z.string() })).nullish(),
})

/** What Vendure offers the active order: ways to deliver and to pay. */
export const offersWire: z.ZodType<OffersWire> = z.object({
  eligibleShippingMethods: z.array(
    z.object({ id: z.string(), name: z.string(), description: z.string(), priceWithTax: z.int() }),
  ),
  eligiblePaymentMethods: z.array(
    z.object({ code: z.string(), name: z.string(), description: z.string(), isEligible: z.boolean() }),
  ),
})

/** Vendure's reasons for not taking a payment. */
export const paymentWire: z.ZodType<PaymentWire> = z.object({
  transitionError: z.string().nullish(),
  paymentErrorMessage: z.string().nullish(),
})

/** Where the shop delivers to. */
export const countriesWire: z.ZodType<CountriesWire> = z.object({
  availableCountries: z.array(z.object({ code: z.string() })),
})
