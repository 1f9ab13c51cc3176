import type { CheckoutPart, Context } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'
import type { Keep } from '../storage/keep.ts'
import type { Environment } from '../store/environment.ts'
import type { CheckoutModel } from './checkout-model.ts'

/** What a checkout is made of. */
export interface CheckoutModelInit {
  /** Absent where the purchase goes on at the merchant. */
  readonly part: CheckoutPart | undefined
  readonly cart: CartModel
  readonly context: Context
  readonly environment: Environment
  /** The same as the cart's: the open intent is in it. */
  readonly saved: Keep
}
export function createCheckoutModel(_init: CheckoutModelInit): CheckoutModel {
  throw new Error('being written')
}
