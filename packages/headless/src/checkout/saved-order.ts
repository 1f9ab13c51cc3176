import type { CartModel } from '../cart/cart-model.ts'
import type { Keep } from '../storage/keep.ts'
import { type OpenIntent, parseSavedCart, type SavedCart, writeSavedCart } from '../storage/saved-cart.ts'

/** Changes some of what is saved of a cart and its order. */
export function change(saved: Keep, cart: CartModel, changes: Partial<SavedCart>): void {
  const record = parseSavedCart(saved) ?? { turn: 0, session: cart.session(), lines: [] }
  writeSavedCart(saved, { ...record, ...changes })
}

/** Whether no other page has settled this order meanwhile: one that was in the browser's memory knows an old one. */
export function isOpen(saved: Keep, { idempotency_key }: OpenIntent): boolean {
  return parseSavedCart(saved)?.intent?.idempotency_key === idempotency_key
}

/** There is no order: what it would have bought is the shopper's again, where a next cart was begun without. */
export function letGo(saved: Keep, cart: CartModel, intent: OpenIntent): void {
  if (!isOpen(saved, intent)) return
  const { aside = [] } = parseSavedCart(saved) ?? {}
  change(saved, cart, { intent: undefined, aside: undefined })
  for (const line of aside) cart.add(line, line.quantity)
}
