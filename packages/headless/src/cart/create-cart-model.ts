import type { CartPart, Context } from '@tillkit/core'
import type { Keep } from '../storage/keep.ts'
import type { Environment } from '../store/environment.ts'
import type { CartModel } from './cart-model.ts'

/** What a cart is made of. */
export interface CartModelInit {
  readonly part: CartPart
  readonly context: Context
  readonly environment: Environment
  /** The session, and what the shopper saw: for every tab. */
  readonly saved: Keep
  /** What is not confirmed yet: for this tab. */
  readonly pending: Keep
}
export function createCartModel(_init: CartModelInit): CartModel {
  throw new Error('being written')
}
