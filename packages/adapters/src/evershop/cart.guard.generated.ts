// Made from packages/adapters/src/evershop/cart.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { value: 'number' }
/** What `billWire` accepts, as data. */
export const billShape: Shape = { uuid: 'string', currency: 'string', coupon: [3, 'string'], customerEmail: [3, 'string'], subTotal: part1, subTotalInclTax: part1, discountAmount: part1, shippingFeeExclTax: part1, shippingFeeInclTax: part1, shippingMethodName: [3, 'string'], grandTotal: part1 }
/** What `cartReadWire` accepts, as data. */
export const cartReadShape: Shape = { data: { cart: [2, { items: [0, { errors: [3, [0, 'string']] }] }] } }
/** What `changedWire` accepts, as data. */
export const changedShape: Shape = { data: { item: { errors: [1, 'unknown'] } } }
/** What `createdWire` accepts, as data. */
export const createdShape: Shape = { data: { cartId: 'string' } }
/** What `lineWire` accepts, as data. */
export const lineShape: Shape = { uuid: 'string', qty: 'integer', productSku: 'string', productName: [3, 'string'], thumbnail: [3, 'string'], finalPrice: part1, finalPriceInclTax: part1, lineTotal: part1, lineTotalInclTax: part1, discountAmount: part1 }
/** What `refusalWire` accepts, as data. */
export const refusalShape: Shape = { error: { message: 'string' } }

/** What `billWire` accepts. */
export type BillWire = {
  readonly uuid: string
  readonly currency: string
  readonly coupon?: string | null | undefined
  readonly customerEmail?: string | null | undefined
  readonly subTotal: {
    readonly value: number
  }
  readonly subTotalInclTax: {
    readonly value: number
  }
  readonly discountAmount: {
    readonly value: number
  }
  readonly shippingFeeExclTax: {
    readonly value: number
  }
  readonly shippingFeeInclTax: {
    readonly value: number
  }
  readonly shippingMethodName?: string | null | undefined
  readonly grandTotal: {
    readonly value: number
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseBill(value: unknown): BillWire {
  return parseShape(billShape, value)
}

/** What `cartReadWire` accepts. */
export type CartReadWire = {
  readonly data: {
    readonly cart: {
      readonly items: readonly {
        readonly errors?: readonly string[] | null | undefined
      }[]
    } | null
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCartRead(value: unknown): CartReadWire {
  return parseShape(cartReadShape, value)
}

/** What `changedWire` accepts. */
export type ChangedWire = {
  readonly data: {
    readonly item: {
      readonly errors?: unknown
    }
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseChanged(value: unknown): ChangedWire {
  return parseShape(changedShape, value)
}

/** What `createdWire` accepts. */
export type CreatedWire = {
  readonly data: {
    readonly cartId: string
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCreated(value: unknown): CreatedWire {
  return parseShape(createdShape, value)
}

/** What `lineWire` accepts. */
export type LineWire = {
  readonly uuid: string
  readonly qty: number
  readonly productSku: string
  readonly productName?: string | null | undefined
  readonly thumbnail?: string | null | undefined
  readonly finalPrice: {
    readonly value: number
  }
  readonly finalPriceInclTax: {
    readonly value: number
  }
  readonly lineTotal: {
    readonly value: number
  }
  readonly lineTotalInclTax: {
    readonly value: number
  }
  readonly discountAmount: {
    readonly value: number
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseLine(value: unknown): LineWire {
  return parseShape(lineShape, value)
}

/** What `refusalWire` accepts. */
export type RefusalWire = {
  readonly error: {
    readonly message: string
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRefusal(value: unknown): RefusalWire {
  return parseShape(refusalShape, value)
}
