import { z } from 'zod'
import type {
  CheckoutReadWire,
  CountriesWire,
  DetailsWire,
  OrderReadWire,
  PlacedWire,
  ProvincesWire,
} from './checkout.guard.generated.ts'

const coded = z.object({ code: z.string() })

/** What a checkout asks of a cart beside what a cart does. */
export const detailsWire: z.ZodType<DetailsWire> = z.object({
  noShippingRequired: z.boolean(),
  shippingAddress: z
    .object({
      fullName: z.string().nullish(),
      address1: z.string().nullish(),
      address2: z.string().nullish(),
      city: z.string().nullish(),
      postcode: z.string().nullish(),
      telephone: z.string().nullish(),
      province: coded.nullish(),
      country: coded.nullish(),
    })
    .nullish(),
  billingAddress: z.object({ fullName: z.string().nullish() }).nullish(),
  shippingMethodData: z.object({ providerCode: z.string(), methodCode: z.string() }).nullish(),
  availableShippingMethods: z
    .array(
      z.object({
        providerCode: z.string(),
        code: z.string(),
        name: z.string(),
        carrier: z.string().nullish(),
        cost: z.object({ value: z.number() }),
      }),
    )
    .nullish(),
  availablePaymentMethods: z.array(z.object({ code: z.string(), name: z.string() })).nullish(),
})

/** The answer to a read of a checkout; the cart has guards of its own. */
export const checkoutReadWire: z.ZodType<CheckoutReadWire> = z.object({
  data: z.object({
    cart: z.object({ items: z.array(z.object({ errors: z.array(z.string()).nullish() })) }).nullable(),
    allowedCountries: z.array(coded),
  }),
})

/** Where the shop delivers to. */
export const countriesWire: z.ZodType<CountriesWire> = z.object({
  data: z.object({ allowedCountries: z.array(coded) }),
})

/** The provinces of a country, by EverShop's codes. */
export const provincesWire: z.ZodType<ProvincesWire> = z.object({
  data: z.object({ provinces: z.array(z.object({ code: z.string(), name: z.string() })) }),
})

/** The answer to an order that was placed, as a row of EverShop's database. */
export const placedWire: z.ZodType<PlacedWire> = z.object({
  data: z.object({
    uuid: z.string(),
    order_number: z.string(),
    currency: z.string(),
    grand_total: z.string(),
  }),
})

/** The answer to a read of an order. */
export const orderReadWire: z.ZodType<OrderReadWire> = z.object({
  data: z.object({
    order: z
      .object({
        uuid: z.string(),
        orderNumber: z.string(),
        items: z.array(z.object({ fulfillmentBadge: z.string() })),
      })
      .nullable(),
  }),
})
