// Made from packages/adapters/src/medusa/cart.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `cartReplyWire` accepts, as data. */
export const cartReplyShape: Shape = { cart: [1, 'unknown'] }
/** What `cartWire` accepts, as data. */
export const cartShape: Shape = { id: 'string', currency_code: 'string', completed_at: [3, 'string'], total: 'number', discount_total: 'number', discount_subtotal: 'number', tax_total: 'number', shipping_subtotal: 'number', original_shipping_total: 'number', credit_line_total: [3, 'number'], items: [0, { id: 'string', variant_id: [3, 'string'], title: 'string', product_title: [3, 'string'], variant_title: [3, 'string'], thumbnail: [3, 'string'], quantity: 'integer', unit_price: 'number', is_tax_inclusive: [3, 'boolean'], requires_shipping: [3, 'boolean'], discount_total: [3, 'number'], adjustments: [3, [0, { code: [3, 'string'], amount: 'number' }]] }], shipping_methods: [3, [0, { name: [3, 'string'], shipping_option_id: [3, 'string'], adjustments: [3, [0, { code: [3, 'string'], amount: 'number' }]] }]], promotions: [3, [0, { code: [3, 'string'], is_automatic: [3, 'boolean'] }]] }
/** What `refusalWire` accepts, as data. */
export const refusalShape: Shape = { type: [3, 'string'], code: [3, 'string'], message: [3, 'string'] }
/** What `stockWire` accepts, as data. */
export const stockShape: Shape = { products: [0, { variants: [3, [0, { id: 'string', inventory_quantity: [3, 'number'] }]] }] }

/** What `cartReplyWire` accepts. */
export type CartReplyWire = {
  readonly cart?: unknown
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCartReply(value: unknown): CartReplyWire {
  return parseShape(cartReplyShape, value)
}

/** What `cartWire` accepts. */
export type CartWire = {
  readonly id: string
  readonly currency_code: string
  readonly completed_at?: string | null | undefined
  readonly total: number
  readonly discount_total: number
  readonly discount_subtotal: number
  readonly tax_total: number
  readonly shipping_subtotal: number
  readonly original_shipping_total: number
  readonly credit_line_total?: number | null | undefined
  readonly items: readonly {
    readonly id: string
    readonly variant_id?: string | null | undefined
    readonly title: string
    readonly product_title?: string | null | undefined
    readonly variant_title?: string | null | undefined
    readonly thumbnail?: string | null | undefined
    readonly quantity: number
    readonly unit_price: number
    readonly is_tax_inclusive?: boolean | null | undefined
    readonly requires_shipping?: boolean | null | undefined
    readonly discount_total?: number | null | undefined
    readonly adjustments?: readonly {
      readonly code?: string | null | undefined
      readonly amount: number
    }[] | null | undefined
  }[]
  readonly shipping_methods?: readonly {
    readonly name?: string | null | undefined
    readonly shipping_option_id?: string | null | undefined
    readonly adjustments?: readonly {
      readonly code?: string | null | undefined
      readonly amount: number
    }[] | null | undefined
  }[] | null | undefined
  readonly promotions?: readonly {
    readonly code?: string | null | undefined
    readonly is_automatic?: boolean | null | undefined
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCart(value: unknown): CartWire {
  return parseShape(cartShape, value)
}

/** What `refusalWire` accepts. */
export type RefusalWire = {
  readonly type?: string | null | undefined
  readonly code?: string | null | undefined
  readonly message?: string | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseRefusal(value: unknown): RefusalWire {
  return parseShape(refusalShape, value)
}

/** What `stockWire` accepts. */
export type StockWire = {
  readonly products: readonly {
    readonly variants?: readonly {
      readonly id: string
      readonly inventory_quantity?: number | null | undefined
    }[] | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseStock(value: unknown): StockWire {
  return parseShape(stockShape, value)
}
