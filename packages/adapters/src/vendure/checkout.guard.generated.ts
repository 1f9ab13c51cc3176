// Made from packages/adapters/src/vendure/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `countriesWire` accepts, as data. */
export const countriesShape: Shape = { availableCountries: [0, { code: 'string' }] }
/** What `detailsWire` accepts, as data. */
export const detailsShape: Shape = { state: 'string', total: 'integer', taxSummary: [0, { description: 'string', taxTotal: 'integer' }], customer: [3, { emailAddress: 'string', firstName: 'string', lastName: 'string', phoneNumber: [3, 'string'] }], shippingAddress: [3, { fullName: [3, 'string'], streetLine1: [3, 'string'], streetLine2: [3, 'string'], city: [3, 'string'], province: [3, 'string'], postalCode: [3, 'string'], countryCode: [3, 'string'], phoneNumber: [3, 'string'] }], payments: [3, [0, { state: 'string' }]] }
/** What `offersWire` accepts, as data. */
export const offersShape: Shape = { eligibleShippingMethods: [0, { id: 'string', name: 'string', description: 'string', priceWithTax: 'integer' }], eligiblePaymentMethods: [0, { code: 'string', name: 'string', description: 'string', isEligible: 'boolean' }] }
/** What `paymentWire` accepts, as data. */
export const paymentShape: Shape = { transitionError: [3, 'string'], paymentErrorMessage: [3, 'string'] }

/** What `countriesWire` accepts. */
export type CountriesWire = {
  readonly availableCountries: readonly {
    readonly code: string
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCountries(value: unknown): CountriesWire {
  return parseShape(countriesShape, value)
}

/** What `detailsWire` accepts. */
export type DetailsWire = {
  readonly state: string
  readonly total: number
  readonly taxSummary: readonly {
    readonly description: string
    readonly taxTotal: number
  }[]
  readonly customer?: {
    readonly emailAddress: string
    readonly firstName: string
    readonly lastName: string
    readonly phoneNumber?: string | null | undefined
  } | null | undefined
  readonly shippingAddress?: {
    readonly fullName?: string | null | undefined
    readonly streetLine1?: string | null | undefined
    readonly streetLine2?: string | null | undefined
    readonly city?: string | null | undefined
    readonly province?: string | null | undefined
    readonly postalCode?: string | null | undefined
    readonly countryCode?: string | null | undefined
    readonly phoneNumber?: string | null | undefined
  } | null | undefined
  readonly payments?: readonly {
    readonly state: string
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseDetails(value: unknown): DetailsWire {
  return parseShape(detailsShape, value)
}

/** What `offersWire` accepts. */
export type OffersWire = {
  readonly eligibleShippingMethods: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly priceWithTax: number
  }[]
  readonly eligiblePaymentMethods: readonly {
    readonly code: string
    readonly name: string
    readonly description: string
    readonly isEligible: boolean
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOffers(value: unknown): OffersWire {
  return parseShape(offersShape, value)
}

/** What `paymentWire` accepts. */
export type PaymentWire = {
  readonly transitionError?: string | null | undefined
  readonly paymentErrorMessage?: string | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePayment(value: unknown): PaymentWire {
  return parseShape(paymentShape, value)
}
