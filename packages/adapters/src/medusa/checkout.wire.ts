import { z } from 'zod'
import type {
  CompletedWire,
  CountriesWire,
  DetailsWire,
  OptionsWire,
  OrderReplyWire,
  PaymentWire,
  ProvidersWire,
  QuoteWire,
} from './checkout.guard.generated.ts'

const addressWire = z
  .object({
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    address_1: z.string().nullish(),
    address_2: z.string().nullish(),
    city: z.string().nullish(),
    province: z.string().nullish(),
    postal_code: z.string().nullish(),
    country_code: z.string().nullish(),
    phone: z.string().nullish(),
  })
  .nullish()

/** What a checkout asks of a cart beside its lines. */
export const detailsWire: z.ZodType<DetailsWire> = z.object({
  region_id: z.string().nullish(),
  email: z.string().nullish(),
  completed_at: z.string().nullish(),
  shipping_address: addressWire,
  billing_address: addressWire,
})

/** Ways to deliver a cart; without an amount where a carrier is asked for it first. */
export const optionsWire: z.ZodType<OptionsWire> = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: z.number().nullish(),
      insufficient_inventory: z.boolean().nullish(),
    }),
  ),
})

/** What a carrier charges. */
export const quoteWire: z.ZodType<QuoteWire> = z.object({
  shipping_option: z.object({ amount: z.number() }),
})

/** Ways to pay in a region. */
export const providersWire: z.ZodType<ProvidersWire> = z.object({
  payment_providers: z.array(z.object({ id: z.string() })),
})

/** What holds the payments of a cart. */
export const paymentWire: z.ZodType<PaymentWire> = z.object({
  payment_collection: z.object({ id: z.string() }),
})

/** What placing an order comes to: the order, or, with HTTP 200 too, the cart and why it is none. */
export const completedWire: z.ZodType<CompletedWire> = z.object({
  type: z.string(),
  order: z.object({ id: z.string(), display_id: z.number().nullish() }).nullish(),
  error: z.object({ type: z.string().nullish() }).nullish(),
})

/** An order, beside what it has in common with a cart. */
export const orderReplyWire: z.ZodType<OrderReplyWire> = z.object({
  order: z.object({
    status: z.string().nullish(),
    display_id: z.number().nullish(),
    items: z.array(
      z.object({ id: z.string(), detail: z.object({ fulfilled_quantity: z.number().nullish() }).nullish() }),
    ),
  }),
})

const countries = z.object({ countries: z.array(z.object({ iso_2: z.string() })).nullish() }).nullish()

/** The countries of a region, or of a cart's. */
export const countriesWire: z.ZodType<CountriesWire> = z.object({
  region: countries,
  cart: z.object({ region: countries }).nullish(),
})
