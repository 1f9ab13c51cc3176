// Made from packages/adapters/src/vendure/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `countriesWire` accepts, as data. */
export const countriesShape: Shape = { availableCountries: [0, { code: 'string' }] }
/** What `offersWire` accepts, as data. */
export const offersShape: Shape = { eligibleShippingMethods: [0, { id: 'string', name: 'string', description: 'string', priceWithTax: 'integer' }], eligiblePaymentMethods: [0, { code: 'string', name: 'string', description: 'string', isEligible: 'boolean' }] }

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
