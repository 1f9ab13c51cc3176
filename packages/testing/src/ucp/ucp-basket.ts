import type { Buyer, PostalAddress } from '@tillkit/core'
import type { ShelfVariant } from './ucp-shelf.ts'

/** A line of a basket. */
export interface BasketLine {
  readonly id: string
  readonly variant: ShelfVariant
  readonly quantity: number
}

/** One shopper's basket: a cart, the checkout that it became, and at last an order. */
export interface Basket {
  readonly cartId: string
  readonly checkoutId: string
  readonly currency: string
  /** Whether it can be seen as a checkout: from then on the cart is one with it. */
  isCheckout: boolean
  lines: readonly BasketLine[]
  /** As entered, refused ones too. */
  codes: readonly string[]
  buyer?: Buyer
  destination?: PostalAddress & { readonly id: string }
  billing?: PostalAddress
  option?: string
  /** Lines that the platform says travel by the one method; undefined until it says so. */
  covered?: readonly string[]
  orderId?: string
  isCanceled?: boolean
  isEscalated?: boolean
  /** How often it answers yet that the order is being placed. */
  busy: number
}

/** What became of a code. */
export type CodeState = 'good' | 'idle' | 'expired' | 'limit' | 'unknown'

/** What a code does. Unknown ones do nothing, and are told. */
export function stateOf(code: string, goods: number): CodeState {
  switch (code.toUpperCase()) {
    case 'TAKE10':
    case 'FREEPOST':
      return 'good'
    case 'BIG':
      return goods < 100_000 ? 'idle' : 'good'
    case 'OLD':
      return 'expired'
    case 'RARE':
      return 'limit'
    default:
      return 'unknown'
  }
}
