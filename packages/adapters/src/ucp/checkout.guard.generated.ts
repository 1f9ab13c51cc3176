// Made from packages/adapters/src/ucp/checkout.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { oneOf, parseShape, type Shape } from '@tillkit/core'

/** What `checkoutWire` accepts, as data. */
export const checkoutShape: Shape = { ucp: [1, { payment_handlers: [1, 'unknown'] }], fulfillment: [1, { methods: [1, [0, { id: [1, 'string'], type: 'string', line_item_ids: [1, [0, 'string']], destinations: [1, [0, [4, 'unknown']]], selected_destination_id: [1, 'string'], groups: [1, [0, { id: 'string', line_item_ids: [1, [0, 'string']], options: [1, [0, { id: 'string', title: 'string', description: [1, 'string'], carrier: [1, 'string'], totals: [0, { type: 'string', amount: 'integer', display_text: [1, 'string'], lines: [1, [0, { display_text: 'string', amount: 'integer' }]] }] }]], selected_option_id: [1, 'string'] }]] }]] }], payment: [1, { handlers: [1, 'unknown'], instruments: [1, [0, { billing_address: [1, [4, 'unknown']] }]] }], order: [1, { id: 'string', label: [1, 'string'], permalink_url: [1, 'string'] }] }
/** What `orderWire` accepts, as data. */
export const orderShape: Shape = { id: 'string', label: [1, 'string'], checkout_id: 'string', permalink_url: 'string', currency: 'string', line_items: [0, { id: 'string', item: { id: 'string', title: 'string', price: 'integer', image_url: [1, 'string'] }, quantity: { original: [1, 'integer'], total: 'integer', fulfilled: 'integer' }, totals: [0, { type: 'string', amount: 'integer', display_text: [1, 'string'], lines: [1, [0, { display_text: 'string', amount: 'integer' }]] }], status: [oneOf, ['processing', 'partial', 'fulfilled', 'removed']] }], totals: [0, { type: 'string', amount: 'integer', display_text: [1, 'string'], lines: [1, [0, { display_text: 'string', amount: 'integer' }]] }] }

/** What `checkoutWire` accepts. */
export type CheckoutWire = {
  readonly ucp?: {
    readonly payment_handlers?: unknown
  } | undefined
  readonly fulfillment?: {
    readonly methods?: readonly {
      readonly id?: string | undefined
      readonly type: string
      readonly line_item_ids?: readonly string[] | undefined
      readonly destinations?: readonly Readonly<Record<string, unknown>>[] | undefined
      readonly selected_destination_id?: string | undefined
      readonly groups?: readonly {
        readonly id: string
        readonly line_item_ids?: readonly string[] | undefined
        readonly options?: readonly {
          readonly id: string
          readonly title: string
          readonly description?: string | undefined
          readonly carrier?: string | undefined
          readonly totals: readonly {
            readonly type: string
            readonly amount: number
            readonly display_text?: string | undefined
            readonly lines?: readonly {
              readonly display_text: string
              readonly amount: number
            }[] | undefined
          }[]
        }[] | undefined
        readonly selected_option_id?: string | undefined
      }[] | undefined
    }[] | undefined
  } | undefined
  readonly payment?: {
    readonly handlers?: unknown
    readonly instruments?: readonly {
      readonly billing_address?: Readonly<Record<string, unknown>> | undefined
    }[] | undefined
  } | undefined
  readonly order?: {
    readonly id: string
    readonly label?: string | undefined
    readonly permalink_url?: string | undefined
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCheckout(value: unknown): CheckoutWire {
  return parseShape(checkoutShape, value)
}

/** What `orderWire` accepts. */
export type OrderWire = {
  readonly id: string
  readonly label?: string | undefined
  readonly checkout_id: string
  readonly permalink_url: string
  readonly currency: string
  readonly line_items: readonly {
    readonly id: string
    readonly item: {
      readonly id: string
      readonly title: string
      readonly price: number
      readonly image_url?: string | undefined
    }
    readonly quantity: {
      readonly original?: number | undefined
      readonly total: number
      readonly fulfilled: number
    }
    readonly totals: readonly {
      readonly type: string
      readonly amount: number
      readonly display_text?: string | undefined
      readonly lines?: readonly {
        readonly display_text: string
        readonly amount: number
      }[] | undefined
    }[]
    readonly status: 'processing' | 'partial' | 'fulfilled' | 'removed'
  }[]
  readonly totals: readonly {
    readonly type: string
    readonly amount: number
    readonly display_text?: string | undefined
    readonly lines?: readonly {
      readonly display_text: string
      readonly amount: number
    }[] | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseOrder(value: unknown): OrderWire {
  return parseShape(orderShape, value)
}
