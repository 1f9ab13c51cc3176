// Made from packages/adapters/src/shopify/cart.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

const part1: Shape = { amount: 'string', currencyCode: 'string' }
/** What `cartWire` accepts, as data. */
export const cartShape: Shape = { id: 'string', checkoutUrl: 'string', buyerIdentity: { countryCode: [3, 'string'] }, cost: { subtotalAmount: part1, totalAmount: part1 }, discountCodes: [0, { code: 'string', applicable: 'boolean' }], discountAllocations: [0, { discountedAmount: part1, code: [3, 'string'], title: [3, 'string'] }], lines: { nodes: [0, { id: 'string', quantity: 'integer', cost: { amountPerQuantity: part1, subtotalAmount: part1, totalAmount: part1 }, discountAllocations: [0, { discountedAmount: part1, code: [3, 'string'], title: [3, 'string'] }], merchandise: { id: 'string', title: 'string', image: [3, { url: 'string' }], product: { title: 'string' } } }] } }
/** What `changeWire` accepts, as data. */
export const changeShape: Shape = { cart: [3, cartShape], userErrors: [0, { code: [3, 'string'], field: [3, [0, 'string']], message: 'string' }], warnings: [0, { code: 'string', message: 'string', target: 'string' }] }

/** What `cartWire` accepts. */
export type CartWire = {
  readonly id: string
  readonly checkoutUrl: string
  readonly buyerIdentity: {
    readonly countryCode?: string | null | undefined
  }
  readonly cost: {
    readonly subtotalAmount: {
      readonly amount: string
      readonly currencyCode: string
    }
    readonly totalAmount: {
      readonly amount: string
      readonly currencyCode: string
    }
  }
  readonly discountCodes: readonly {
    readonly code: string
    readonly applicable: boolean
  }[]
  readonly discountAllocations: readonly {
    readonly discountedAmount: {
      readonly amount: string
      readonly currencyCode: string
    }
    readonly code?: string | null | undefined
    readonly title?: string | null | undefined
  }[]
  readonly lines: {
    readonly nodes: readonly {
      readonly id: string
      readonly quantity: number
      readonly cost: {
        readonly amountPerQuantity: {
          readonly amount: string
          readonly currencyCode: string
        }
        readonly subtotalAmount: {
          readonly amount: string
          readonly currencyCode: string
        }
        readonly totalAmount: {
          readonly amount: string
          readonly currencyCode: string
        }
      }
      readonly discountAllocations: readonly {
        readonly discountedAmount: {
          readonly amount: string
          readonly currencyCode: string
        }
        readonly code?: string | null | undefined
        readonly title?: string | null | undefined
      }[]
      readonly merchandise: {
        readonly id: string
        readonly title: string
        readonly image?: {
          readonly url: string
        } | null | undefined
        readonly product: {
          readonly title: string
        }
      }
    }[]
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCart(value: unknown): CartWire {
  return parseShape(cartShape, value)
}

/** What `changeWire` accepts. */
export type ChangeWire = {
  readonly cart?: CartWire | null | undefined
  readonly userErrors: readonly {
    readonly code?: string | null | undefined
    readonly field?: readonly string[] | null | undefined
    readonly message: string
  }[]
  readonly warnings: readonly {
    readonly code: string
    readonly message: string
    readonly target: string
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseChange(value: unknown): ChangeWire {
  return parseShape(changeShape, value)
}
