// Made from packages/adapters/src/woocommerce/cart.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `addressWire` accepts, as data. */
export const addressShape: Shape = { first_name: [3, 'string'], last_name: [3, 'string'], address_1: [3, 'string'], address_2: [3, 'string'], city: [3, 'string'], state: [3, 'string'], postcode: [3, 'string'], country: [3, 'string'], phone: [3, 'string'], email: [3, 'string'] }
/** What `lineWire` accepts, as data. */
export const lineShape: Shape = { key: 'string', id: 'integer', quantity: 'integer', name: 'string', images: [0, { src: 'string', srcset: [3, 'string'], alt: [3, 'string'] }], variation: [0, { value: 'string' }], prices: { price: 'string', currency_code: 'string', currency_minor_unit: 'integer' }, totals: { line_subtotal: 'string', line_subtotal_tax: 'string', line_total: 'string', line_total_tax: 'string', currency_code: 'string', currency_minor_unit: 'integer' } }
/** What `totalsWire` accepts, as data. */
export const totalsShape: Shape = { total_fees: 'string', total_fees_tax: 'string', total_discount: 'string', total_discount_tax: 'string', total_shipping: [3, 'string'], total_shipping_tax: [3, 'string'], total_price: 'string', total_tax: 'string', tax_lines: [0, { name: 'string' }], currency_code: 'string', currency_minor_unit: 'integer' }
/** What `cartWire` accepts, as data. */
export const cartShape: Shape = { items: [0, lineShape], coupons: [0, { code: 'string', totals: { total_discount: 'string', total_discount_tax: 'string', currency_code: 'string', currency_minor_unit: 'integer' } }], totals: totalsShape, shipping_address: addressShape, billing_address: addressShape, needs_shipping: 'boolean', shipping_rates: [0, { shipping_rates: [0, { rate_id: 'string', name: 'string', description: [3, 'string'], price: 'string', taxes: 'string', method_id: 'string', selected: 'boolean', currency_code: 'string', currency_minor_unit: 'integer' }] }], payment_methods: [0, 'string'], errors: [0, { code: 'string', message: 'string' }] }
/** What `refusalWire` accepts, as data. */
export const refusalShape: Shape = { code: 'string', message: 'string', data: [3, { params: [3, [4, 'string']], details: [3, [4, { code: [3, 'string'], message: [3, 'string'] }]] }] }
/** What `savedWire` accepts, as data. */
export const savedShape: Shape = { token: [1, 'string'], rate: [1, 'string'], draft: [1, { id: 'integer', key: 'string', lines: [0, 'string'] }], placed: [1, { id: 'integer', key: 'string', lines: [0, 'string'], cart: 'string', email: 'string' }] }

/** What `addressWire` accepts. */
export type AddressWire = {
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly address_1?: string | null | undefined
  readonly address_2?: string | null | undefined
  readonly city?: string | null | undefined
  readonly state?: string | null | undefined
  readonly postcode?: string | null | undefined
  readonly country?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseAddress(value: unknown): AddressWire {
  return parseShape(addressShape, value)
}

/** What `cartWire` accepts. */
export type CartWire = {
  readonly items: readonly LineWire[]
  readonly coupons: readonly {
    readonly code: string
    readonly totals: {
      readonly total_discount: string
      readonly total_discount_tax: string
      readonly currency_code: string
      readonly currency_minor_unit: number
    }
  }[]
  readonly totals: TotalsWire
  readonly shipping_address: AddressWire
  readonly billing_address: AddressWire
  readonly needs_shipping: boolean
  readonly shipping_rates: readonly {
    readonly shipping_rates: readonly {
      readonly rate_id: string
      readonly name: string
      readonly description?: string | null | undefined
      readonly price: string
      readonly taxes: string
      readonly method_id: string
      readonly selected: boolean
      readonly currency_code: string
      readonly currency_minor_unit: number
    }[]
  }[]
  readonly payment_methods: readonly string[]
  readonly errors: readonly {
    readonly code: string
    readonly message: string
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCart(value: unknown): CartWire {
  return parseShape(cartShape, value)
}

/** What `lineWire` accepts. */
export type LineWire = {
  readonly key: string
  readonly id: number
  readonly quantity: number
  readonly name: string
  readonly images: readonly {
    readonly src: string
    readonly srcset?: string | null | undefined
    readonly alt?: string | null | undefined
  }[]
  readonly variation: readonly {
    readonly value: string
  }[]
  readonly prices: {
    readonly price: string
    readonly currency_code: string
    readonly currency_minor_unit: number
  }
  readonly totals: {
    readonly line_subtotal: string
    readonly line_subtotal_tax: string
    readonly line_total: string
    readonly line_total_tax: string
    readonly currency_code: string
    readonly currency_minor_unit: number
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseLine(value: unknown): LineWire {
  return parseShape(lineShape, value)
}

/** What `refusalWire` accepts. */
export type RefusalWire = {
  readonly code: string
  readonly message: string
  readonly data?: {
    readonly params?: Readonly<Record<string, string>> | null | undefined
    readonly details?: Readonly<Record<string, {
      readonly code?: string | null | undefined
      readonly message?: string | null | undefined
    }>> | null | undefined
  } | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRefusal(value: unknown): RefusalWire {
  return parseShape(refusalShape, value)
}

/** What `savedWire` accepts. */
export type SavedWire = {
  readonly token?: string | undefined
  readonly rate?: string | undefined
  readonly draft?: {
    readonly id: number
    readonly key: string
    readonly lines: readonly string[]
  } | undefined
  readonly placed?: {
    readonly id: number
    readonly key: string
    readonly lines: readonly string[]
    readonly cart: string
    readonly email: string
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseSaved(value: unknown): SavedWire {
  return parseShape(savedShape, value)
}

/** What `totalsWire` accepts. */
export type TotalsWire = {
  readonly total_fees: string
  readonly total_fees_tax: string
  readonly total_discount: string
  readonly total_discount_tax: string
  readonly total_shipping?: string | null | undefined
  readonly total_shipping_tax?: string | null | undefined
  readonly total_price: string
  readonly total_tax: string
  readonly tax_lines: readonly {
    readonly name: string
  }[]
  readonly currency_code: string
  readonly currency_minor_unit: number
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseTotals(value: unknown): TotalsWire {
  return parseShape(totalsShape, value)
}
