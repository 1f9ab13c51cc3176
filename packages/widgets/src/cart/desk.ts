import type { CartResult } from '@tillkit/core'
import type { CartLineView, CartModel } from '@tillkit/headless'
import type { Page } from '../mount/page.ts'
import type { Say } from '../shared/say.ts'
import type { CartSource } from './carts.ts'
import type { SectionState } from './section-state.ts'

/** What all that is drawn in the drawer works with. */
export interface Desk {
  readonly page: Page
  /** The room `cart`. */
  readonly say: Say
  /** The room `messages`. */
  readonly sayMessage: Say
  emit(name: `till-${string}`, detail: unknown): void
  /** Says something to those who listen. */
  announce(text: string): void
  stateOf(cart: CartModel): SectionState
  /**
   * Tells the page of a shopper's act once the merchant has taken it: `name` about `lines`, then `till-cart-change` about the
   * cart. Resolves to whether it was taken.
   */
  tell(
    source: CartSource,
    answer: Promise<CartResult>,
    name?: `till-${string}`,
    lines?: readonly CartLineView[],
  ): Promise<boolean>
  close(): void
  checkout(storeId: string): void
}
