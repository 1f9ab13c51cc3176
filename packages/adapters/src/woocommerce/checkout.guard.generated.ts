// Made from packages/adapters/src/woocommerce/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `draftWire` accepts, as data. */
export const draftShape: Shape = { order_id: 'integer', order_key: 'string' }
const part1: Shape = { first_name: [3, 'string'], last_name: [3, 'string'], address_1: [3, 'string'], address_2: [3, 'string'], city: [3, 'string'], state: [3, 'string'], postcode: [3, 'string'], country: [3, 'string'], phone: [3, 'string'], email: [3, 'string'] }
/** What `orderWire` accepts, as data. */
export const orderShape: Shape = { id: 'integer', status: 'string', items: [0, { key: 'string', id: 'integer', quantity: 'integer', name: 'string', images: [0, { src: 'string', srcset: [3, 'string'], alt: [3, 'string'] }], variation: [0, { value: 'string' }], prices: { price: 'string', currency_code: 'string', currency_minor_unit: 'integer' }, totals: { line_subtotal: 'string', line_subtotal_tax: 'string', line_total: 'string', line_total_tax: 'string', currency_code: 'string', currency_minor_unit: 'integer' } }], totals: { total_fees: 'string', total_fees_tax: 'string', total_discount: 'string', total_discount_tax: 'string', total_shipping: [3, 'string'], total_shipping_tax: [3, 'string'], total_price: 'string', total_tax: 'string', tax_lines: [0, { name: 'string' }], currency_code: 'string', currency_minor_unit: 'integer' }, shipping_address: part1, billing_address: part1 }
/** What `placedWire` accepts, as data. */
export const placedShape: Shape = { order_id: 'integer', order_key: 'string', order_number: [3, 'string'], payment_result: { payment_status: 'string', redirect_url: [3, 'string'] } }

/** What `draftWire` accepts. */
export type DraftWire = {
  readonly order_id: number
  readonly order_key: string
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseDraft(value: unknown): DraftWire {
  return parseShape(draftShape, value)
}

/** What `orderWire` accepts. */
export type OrderWire = {
  readonly id: number
  readonly status: string
  readonly items: readonly {
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
  }[]
  readonly totals: {
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
  readonly shipping_address: {
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
  readonly billing_address: {
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
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOrder(value: unknown): OrderWire {
  return parseShape(orderShape, value)
}

/** What `placedWire` accepts. */
export type PlacedWire = {
  readonly order_id: number
  readonly order_key: string
  readonly order_number?: string | null | undefined
  readonly payment_result: {
    readonly payment_status: string
    readonly redirect_url?: string | null | undefined
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePlaced(value: unknown): PlacedWire {
  return parseShape(placedShape, value)
}
