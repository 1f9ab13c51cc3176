// Made from packages/adapters/src/evershop/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { code: 'string' }
/** What `checkoutReadWire` accepts, as data. */
export const checkoutReadShape: Shape = { data: { cart: [2, { items: [0, { errors: [3, [0, 'string']] }] }], allowedCountries: [0, part1] } }
/** What `countriesWire` accepts, as data. */
export const countriesShape: Shape = { data: { allowedCountries: [0, part1] } }
/** What `detailsWire` accepts, as data. */
export const detailsShape: Shape = { noShippingRequired: 'boolean', shippingAddress: [3, { fullName: [3, 'string'], address1: [3, 'string'], address2: [3, 'string'], city: [3, 'string'], postcode: [3, 'string'], telephone: [3, 'string'], province: [3, part1], country: [3, part1] }], billingAddress: [3, { fullName: [3, 'string'] }], shippingMethodData: [3, { providerCode: 'string', methodCode: 'string' }], availableShippingMethods: [3, [0, { providerCode: 'string', code: 'string', name: 'string', carrier: [3, 'string'], cost: { value: 'number' } }]], availablePaymentMethods: [3, [0, { code: 'string', name: 'string' }]] }
/** What `orderReadWire` accepts, as data. */
export const orderReadShape: Shape = { data: { order: [2, { uuid: 'string', orderNumber: 'string', items: [0, { fulfillmentBadge: 'string' }] }] } }
/** What `placedWire` accepts, as data. */
export const placedShape: Shape = { data: { uuid: 'string', order_number: 'string', currency: 'string', grand_total: 'string' } }
/** What `provincesWire` accepts, as data. */
export const provincesShape: Shape = { data: { provinces: [0, { code: 'string', name: 'string' }] } }

/** What `checkoutReadWire` accepts. */
export type CheckoutReadWire = {
  readonly data: {
    readonly cart: {
      readonly items: readonly {
        readonly errors?: readonly string[] | null | undefined
      }[]
    } | null
    readonly allowedCountries: readonly {
      readonly code: string
    }[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCheckoutRead(value: unknown): CheckoutReadWire {
  return parseShape(checkoutReadShape, value)
}

/** What `countriesWire` accepts. */
export type CountriesWire = {
  readonly data: {
    readonly allowedCountries: readonly {
      readonly code: string
    }[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCountries(value: unknown): CountriesWire {
  return parseShape(countriesShape, value)
}

/** What `detailsWire` accepts. */
export type DetailsWire = {
  readonly noShippingRequired: boolean
  readonly shippingAddress?: {
    readonly fullName?: string | null | undefined
    readonly address1?: string | null | undefined
    readonly address2?: string | null | undefined
    readonly city?: string | null | undefined
    readonly postcode?: string | null | undefined
    readonly telephone?: string | null | undefined
    readonly province?: {
      readonly code: string
    } | null | undefined
    readonly country?: {
      readonly code: string
    } | null | undefined
  } | null | undefined
  readonly billingAddress?: {
    readonly fullName?: string | null | undefined
  } | null | undefined
  readonly shippingMethodData?: {
    readonly providerCode: string
    readonly methodCode: string
  } | null | undefined
  readonly availableShippingMethods?: readonly {
    readonly providerCode: string
    readonly code: string
    readonly name: string
    readonly carrier?: string | null | undefined
    readonly cost: {
      readonly value: number
    }
  }[] | null | undefined
  readonly availablePaymentMethods?: readonly {
    readonly code: string
    readonly name: string
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseDetails(value: unknown): DetailsWire {
  return parseShape(detailsShape, value)
}

/** What `orderReadWire` accepts. */
export type OrderReadWire = {
  readonly data: {
    readonly order: {
      readonly uuid: string
      readonly orderNumber: string
      readonly items: readonly {
        readonly fulfillmentBadge: string
      }[]
    } | null
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOrderRead(value: unknown): OrderReadWire {
  return parseShape(orderReadShape, value)
}

/** What `placedWire` accepts. */
export type PlacedWire = {
  readonly data: {
    readonly uuid: string
    readonly order_number: string
    readonly currency: string
    readonly grand_total: string
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePlaced(value: unknown): PlacedWire {
  return parseShape(placedShape, value)
}

/** What `provincesWire` accepts. */
export type ProvincesWire = {
  readonly data: {
    readonly provinces: readonly {
      readonly code: string
      readonly name: string
    }[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseProvinces(value: unknown): ProvincesWire {
  return parseShape(provincesShape, value)
}
