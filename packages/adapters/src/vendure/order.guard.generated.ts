// Made from packages/adapters/src/vendure/order.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `orderWire` accepts, as data. */
export const orderShape: Shape = { code: 'string', state: 'string', active: 'boolean', currencyCode: 'string', subTotalWithTax: 'integer', shippingWithTax: 'integer', total: 'integer', totalWithTax: 'integer', couponCodes: [0, 'string'], promotions: [0, { id: 'string', couponCode: [3, 'string'], name: 'string' }], discounts: [0, { adjustmentSource: 'string', description: 'string', amountWithTax: 'integer' }], surcharges: [0, { description: 'string', priceWithTax: 'integer' }], taxSummary: [0, { description: 'string', taxTotal: 'integer' }], customer: [3, { emailAddress: 'string', firstName: 'string', lastName: 'string', phoneNumber: [3, 'string'] }], shippingAddress: [3, { fullName: [3, 'string'], streetLine1: [3, 'string'], streetLine2: [3, 'string'], city: [3, 'string'], province: [3, 'string'], postalCode: [3, 'string'], countryCode: [3, 'string'], phoneNumber: [3, 'string'] }], shippingLines: [0, { priceWithTax: 'integer', shippingMethod: { id: 'string', name: 'string' } }], payments: [3, [0, { state: 'string' }]], lines: [0, { id: 'string', quantity: 'integer', unitPriceWithTax: 'integer', unitPriceWithTaxChangeSinceAdded: 'integer', linePriceWithTax: 'integer', discountedLinePriceWithTax: 'integer', featuredAsset: [3, { preview: 'string' }], productVariant: { id: 'string', name: 'string', stockLevel: 'string' } }] }
/** What `refusalWire` accepts, as data. */
export const refusalShape: Shape = { errorCode: 'string', message: 'string', transitionError: [3, 'string'], paymentErrorMessage: [3, 'string'], order: [3, orderShape] }
/** What `stateWire` accepts, as data. */
export const stateShape: Shape = { activeOrder: [3, orderShape], orderByCode: [3, orderShape] }

/** What `orderWire` accepts. */
export type OrderWire = {
  readonly code: string
  readonly state: string
  readonly active: boolean
  readonly currencyCode: string
  readonly subTotalWithTax: number
  readonly shippingWithTax: number
  readonly total: number
  readonly totalWithTax: number
  readonly couponCodes: readonly string[]
  readonly promotions: readonly {
    readonly id: string
    readonly couponCode?: string | null | undefined
    readonly name: string
  }[]
  readonly discounts: readonly {
    readonly adjustmentSource: string
    readonly description: string
    readonly amountWithTax: number
  }[]
  readonly surcharges: readonly {
    readonly description: string
    readonly priceWithTax: number
  }[]
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
  readonly shippingLines: readonly {
    readonly priceWithTax: number
    readonly shippingMethod: {
      readonly id: string
      readonly name: string
    }
  }[]
  readonly payments?: readonly {
    readonly state: string
  }[] | null | undefined
  readonly lines: readonly {
    readonly id: string
    readonly quantity: number
    readonly unitPriceWithTax: number
    readonly unitPriceWithTaxChangeSinceAdded: number
    readonly linePriceWithTax: number
    readonly discountedLinePriceWithTax: number
    readonly featuredAsset?: {
      readonly preview: string
    } | null | undefined
    readonly productVariant: {
      readonly id: string
      readonly name: string
      readonly stockLevel: string
    }
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOrder(value: unknown): OrderWire {
  return parseShape(orderShape, value)
}

/** What `refusalWire` accepts. */
export type RefusalWire = {
  readonly errorCode: string
  readonly message: string
  readonly transitionError?: string | null | undefined
  readonly paymentErrorMessage?: string | null | undefined
  readonly order?: OrderWire | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRefusal(value: unknown): RefusalWire {
  return parseShape(refusalShape, value)
}

/** What `stateWire` accepts. */
export type StateWire = {
  readonly activeOrder?: OrderWire | null | undefined
  readonly orderByCode?: OrderWire | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseState(value: unknown): StateWire {
  return parseShape(stateShape, value)
}
