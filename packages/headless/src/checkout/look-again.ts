import type { CartModel } from '../cart/cart-model.ts'
import { restOf } from '../shared/rest-of.ts'
import { wait } from '../shared/wait.ts'
import type { Keep } from '../storage/keep.ts'
import { parseSavedCart } from '../storage/saved-cart.ts'

/** So long after its answer was lost a change may come yet, in milliseconds. */
const lateMs = 5000

/** How long a change whose answer was lost may come yet, and would change what is ordered; in milliseconds. */
export function doubtOf(saved: Keep): number {
  return restOf(lateMs, parseSavedCart(saved)?.doubted_at)
}

/** Reads the cart once nothing comes any more. */
export async function lookAgain(cart: CartModel, doubtful: number): Promise<void> {
  await wait(doubtful)
  await cart.refresh()
}
