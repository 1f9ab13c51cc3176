// Made from packages/adapters/src/vendure/order.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `orderWire` accepts, as data. */
export const orderShape: Shape = { code: 'string', active: 'boolean', currencyCode: 'string', subTotalWithTax: 'integer', shippingWithTax: 'integer', totalWithTax: 'integer', couponCodes: [0, 'string'], promotions: [0, { id: 'string', couponCode: [3, 'string'], name: 'string' }], discounts: [0, { adjustmentSource: 'string', amountWithTax: 'integer' }], surcharges: [0, { description: 'string', priceWithTax: 'integer' }], shippingLines: [0, { priceWithTax: 'integer', shippingMethod: { id: 'string', name: 'string' } }], lines: [0, { id: 'string', quantity: 'integer', unitPriceWithTax: 'integer', unitPriceWithTaxChangeSinceAdded: 'integer', linePriceWithTax: 'integer', discountedLinePriceWithTax: 'integer', featuredAsset: [3, { preview: 'string' }], productVariant: { id: 'string', name: 'string', stockLevel: 'string' } }] }
/** What `cartWire` accepts, as data. */
export const cartShape: Shape = { activeOrder: [2, orderShape] }
/** What `refusalWire` accepts, as data. */
export const refusalShape: Shape = { errorCode: 'string', message: 'string' }

/** What `cartWire` accepts. */
export type CartWire = {
  readonly activeOrder: OrderWire | null
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCart(value: unknown): CartWire {
  return parseShape(cartShape, value)
}

/** What `orderWire` accepts. */
export type OrderWire = {
  readonly code: string
  readonly active: boolean
  readonly currencyCode: string
  readonly subTotalWithTax: number
  readonly shippingWithTax: number
  readonly totalWithTax: number
  readonly couponCodes: readonly string[]
  readonly promotions: readonly {
    readonly id: string
    readonly couponCode?: string | null | undefined
    readonly name: string
  }[]
  readonly discounts: readonly {
    readonly adjustmentSource: string
    readonly amountWithTax: number
  }[]
  readonly surcharges: readonly {
    readonly description: string
    readonly priceWithTax: number
  }[]
  readonly shippingLines: readonly {
    readonly priceWithTax: number
    readonly shippingMethod: {
      readonly id: string
      readonly name: string
    }
  }[]
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
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRefusal(value: unknown): RefusalWire {
  return parseShape(refusalShape, value)
}
