import { z } from 'zod'
import type { CountriesWire, OffersWire } from './checkout.guard.generated.ts'

/** What Vendure offers the active order: ways to deliver and to pay. */
export const offersWire: z.ZodType<OffersWire> = z.object({
  eligibleShippingMethods: z.array(
    z.object({ id: z.string(), name: z.string(), description: z.string(), priceWithTax: z.int() }),
  ),
  eligiblePaymentMethods: z.array(
    z.object({ code: z.string(), name: z.string(), description: z.string(), isEligible: z.boolean() }),
  ),
})

/** Where the shop delivers to. */
export const countriesWire: z.ZodType<CountriesWire> = z.object({
  availableCountries: z.array(z.object({ code: z.string() })),
})
