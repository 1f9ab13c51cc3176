import type { Cart } from '../cart/cart.ts'
import type { Message } from '../message/message.ts'
import type { Call, Sessioned } from './call.ts'

/** A change to a cart. */
export type CartOp =
  | { readonly type: 'add'; readonly lines: readonly CartOpLine[] }
  /** 0 removes the line. */
  | { readonly type: 'set_quantity'; readonly line_item_id: string; readonly quantity: number }
  | { readonly type: 'add_code'; readonly code: string }
  | { readonly type: 'remove_code'; readonly code: string }

/** A variant and how many of it. */
export interface CartOpLine {
  readonly variant_id: string
  readonly quantity: number
}

/**
 * The answer to a read or a change of a cart. A refused change may still have changed the cart, so a failure carries it.
 * `cart: null` says that there is none (yet, or any more); an absent `cart` that the answer does not tell.
 */
export interface CartResult extends Sessioned {
  readonly ok: boolean
  readonly cart?: Cart | null
  /** At least one of type `error` when `ok` is false. */
  readonly messages: readonly Message[]
  /** What a refusal told of the stock: variant id → how many can be had. */
  readonly available?: Readonly<Record<string, number>>
}

/** Reads and changes of a cart. The session says which. Network and broken replies are thrown as `TillError`. */
export interface CartPart {
  get(call: Call): Promise<CartResult>
  mutate(op: CartOp, call: Call): Promise<CartResult>
}
