// Made from packages/adapters/src/medusa/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `completedWire` accepts, as data. */
export const completedShape: Shape = { type: 'string', order: [3, { id: 'string', display_id: [3, 'number'] }], error: [3, { type: [3, 'string'] }] }
/** What `countriesWire` accepts, as data. */
export const countriesShape: Shape = { region: [3, { countries: [3, [0, { iso_2: 'string' }]] }], cart: [3, { region: [3, { countries: [3, [0, { iso_2: 'string' }]] }] }] }
/** What `detailsWire` accepts, as data. */
export const detailsShape: Shape = { region_id: [3, 'string'], email: [3, 'string'], completed_at: [3, 'string'], shipping_address: [3, { first_name: [3, 'string'], last_name: [3, 'string'], address_1: [3, 'string'], address_2: [3, 'string'], city: [3, 'string'], province: [3, 'string'], postal_code: [3, 'string'], country_code: [3, 'string'], phone: [3, 'string'] }], billing_address: [3, { first_name: [3, 'string'], last_name: [3, 'string'], address_1: [3, 'string'], address_2: [3, 'string'], city: [3, 'string'], province: [3, 'string'], postal_code: [3, 'string'], country_code: [3, 'string'], phone: [3, 'string'] }] }
/** What `optionsWire` accepts, as data. */
export const optionsShape: Shape = { shipping_options: [0, { id: 'string', name: 'string', amount: [3, 'number'], insufficient_inventory: [3, 'boolean'] }] }
/** What `orderReplyWire` accepts, as data. */
export const orderReplyShape: Shape = { order: { status: [3, 'string'], display_id: [3, 'number'], items: [0, { id: 'string', detail: [3, { fulfilled_quantity: [3, 'number'] }] }] } }
/** What `paymentWire` accepts, as data. */
export const paymentShape: Shape = { payment_collection: { id: 'string' } }
/** What `providersWire` accepts, as data. */
export const providersShape: Shape = { payment_providers: [0, { id: 'string' }] }
/** What `quoteWire` accepts, as data. */
export const quoteShape: Shape = { shipping_option: { amount: 'number' } }

/** What `completedWire` accepts. */
export type CompletedWire = {
  readonly type: string
  readonly order?: {
    readonly id: string
    readonly display_id?: number | null | undefined
  } | null | undefined
  readonly error?: {
    readonly type?: string | null | undefined
  } | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCompleted(value: unknown): CompletedWire {
  return parseShape(completedShape, value)
}

/** What `countriesWire` accepts. */
export type CountriesWire = {
  readonly region?: {
    readonly countries?: readonly {
      readonly iso_2: string
    }[] | null | undefined
  } | null | undefined
  readonly cart?: {
    readonly region?: {
      readonly countries?: readonly {
        readonly iso_2: string
      }[] | null | undefined
    } | null | undefined
  } | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCountries(value: unknown): CountriesWire {
  return parseShape(countriesShape, value)
}

/** What `detailsWire` accepts. */
export type DetailsWire = {
  readonly region_id?: string | null | undefined
  readonly email?: string | null | undefined
  readonly completed_at?: string | null | undefined
  readonly shipping_address?: {
    readonly first_name?: string | null | undefined
    readonly last_name?: string | null | undefined
    readonly address_1?: string | null | undefined
    readonly address_2?: string | null | undefined
    readonly city?: string | null | undefined
    readonly province?: string | null | undefined
    readonly postal_code?: string | null | undefined
    readonly country_code?: string | null | undefined
    readonly phone?: string | null | undefined
  } | null | undefined
  readonly billing_address?: {
    readonly first_name?: string | null | undefined
    readonly last_name?: string | null | undefined
    readonly address_1?: string | null | undefined
    readonly address_2?: string | null | undefined
    readonly city?: string | null | undefined
    readonly province?: string | null | undefined
    readonly postal_code?: string | null | undefined
    readonly country_code?: string | null | undefined
    readonly phone?: string | null | undefined
  } | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseDetails(value: unknown): DetailsWire {
  return parseShape(detailsShape, value)
}

/** What `optionsWire` accepts. */
export type OptionsWire = {
  readonly shipping_options: readonly {
    readonly id: string
    readonly name: string
    readonly amount?: number | null | undefined
    readonly insufficient_inventory?: boolean | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOptions(value: unknown): OptionsWire {
  return parseShape(optionsShape, value)
}

/** What `orderReplyWire` accepts. */
export type OrderReplyWire = {
  readonly order: {
    readonly status?: string | null | undefined
    readonly display_id?: number | null | undefined
    readonly items: readonly {
      readonly id: string
      readonly detail?: {
        readonly fulfilled_quantity?: number | null | undefined
      } | null | undefined
    }[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOrderReply(value: unknown): OrderReplyWire {
  return parseShape(orderReplyShape, value)
}

/** What `paymentWire` accepts. */
export type PaymentWire = {
  readonly payment_collection: {
    readonly id: string
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePayment(value: unknown): PaymentWire {
  return parseShape(paymentShape, value)
}

/** What `providersWire` accepts. */
export type ProvidersWire = {
  readonly payment_providers: readonly {
    readonly id: string
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProviders(value: unknown): ProvidersWire {
  return parseShape(providersShape, value)
}

/** What `quoteWire` accepts. */
export type QuoteWire = {
  readonly shipping_option: {
    readonly amount: number
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseQuote(value: unknown): QuoteWire {
  return parseShape(quoteShape, value)
}
