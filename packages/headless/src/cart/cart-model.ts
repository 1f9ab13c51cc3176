import type { ReadonlySignal } from '@preact/signals'
import type { Cart, CartResult, Discounts, Message, Minor, TillError, Total } from '@tillkit/core'
import type { BoughtCart } from '../storage/saved-cart.ts'

/** What the shopper saw when putting something in: drawn until the merchant answers, compared with what it answers. */
export interface Seen {
  readonly variant_id: string
  readonly title: string
  /** Of one, in minor units. */
  readonly price: Minor
  readonly currency: string
  readonly image_url?: string | undefined
}

/** A line as drawn: the merchant's, with what is on its way laid over it. */
export interface CartLineView {
  /** The line item's id; of a line that the merchant has not confirmed yet, `pending:` and the variant's. */
  readonly id: string
  readonly variant_id: string
  readonly title: string
  readonly price: Minor
  readonly image_url?: string | undefined
  readonly quantity: number
  /** The merchant's rows; empty while the line is unconfirmed. */
  readonly totals: readonly Total[]
  /** Something about this line is on its way to the merchant. */
  readonly pending: boolean
  /** What the shopper saw, when the merchant's price differs. */
  readonly seen_price?: Minor | undefined
  /** How many can be had, once the merchant has said so. */
  readonly available?: number | undefined
}

/** The cart as drawn. Amounts are the merchant's last; `stale` says that they are about to change. */
export interface CartView {
  readonly currency: string
  readonly lines: readonly CartLineView[]
  /** Items in all lines together. */
  readonly count: number
  readonly totals: readonly Total[]
  readonly stale: boolean
  readonly discounts: Discounts
  readonly continue_url?: string | undefined
}

/** Where the cart is. `view` is what to draw in every state. */
export type CartState =
  | { readonly status: 'idle'; readonly view: CartView }
  | { readonly status: 'loading'; readonly view: CartView }
  | { readonly status: 'ready'; readonly view: CartView; readonly cart: Cart | null }
  /** Nothing is lost: `retry()` sends again what was not confirmed. */
  | {
      readonly status: 'failed'
      readonly view: CartView
      readonly error: TillError
      readonly offline: boolean
    }

/** A merchant's cart on this page: one serial queue of changes, optimistic, in step with the other tabs. */
export interface CartModel {
  readonly state: ReadonlySignal<CartState>
  /** What the merchant or this model has to say; replaced by each answer. */
  readonly messages: ReadonlySignal<readonly Message[]>
  /** The line of a variant as drawn, or undefined. Reads `state`. */
  line(variant_id: string): CartLineView | undefined
  /**
   * Puts items in. Resolves when the merchant has answered; never rejects: faults are in `state`, and then `ok` is false
   * although the wish is kept, drawn, and sent by `retry()`, the next act, or when the network is back.
   */
  add(seen: Seen, quantity?: number): Promise<CartResult>
  setQuantity(line_id: string, quantity: number): Promise<CartResult>
  /** Takes a line out; `undoRemove` puts it back. */
  remove(line_id: string): Promise<CartResult>
  /** The line that was taken out last, until something else changes. */
  readonly removed: ReadonlySignal<CartLineView | undefined>
  undoRemove(): Promise<CartResult>
  addCode(code: string): Promise<CartResult>
  removeCode(code: string): Promise<CartResult>
  /** Reads the cart at the merchant, and sends what waits. */
  refresh(): Promise<CartResult>
  /** After `failed`: sends again. */
  retry(): Promise<CartResult>
  /** The secret of this cart, for the checkout of the same store. */
  session(): string | undefined
  /** Takes over what a checkout answered: a session, or by `cart: null` that a cart became an order. */
  adopt(result: CartResult, bought?: BoughtCart): void
  dispose(): void
}
