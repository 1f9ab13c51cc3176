import type { Checkout, Total } from '@tillkit/core'
import type { CartModel } from '../cart/cart-model.ts'

/**
 * Goods, prices and codes that the merchant is known to have in the cart, and not what is drawn: that may be on its way
 * yet. What a merchant adds to them (shipping, tax) is not the cart's.
 */
export function contentsOf(cart: CartModel): string {
  const known = knownOf(cart)
  return `${known?.line_items.map(it => [it.item.id, it.quantity, it.item.price])} ${known?.discounts?.codes ?? ''}`
}

/** Whether the merchant's checkout has other lines than its cart, where nothing of that is on its way. */
export function isOther(cart: CartModel, checkout: Checkout): boolean {
  const known = knownOf(cart)
  return !!known && !cart.state.value.view.stale && linesOf(known) !== linesOf(checkout)
}

/** All that a shopper agrees to pay, to be compared. */
export function totalsOf({ totals }: Checkout): string {
  return `${totals.map(({ type, amount }: Total) => `${type} ${amount}`)}`
}

const knownOf = ({ state: { value } }: CartModel) => (value.status === 'ready' ? value.cart : null)

const linesOf = ({ line_items }: Pick<Checkout, 'line_items'>) =>
  `${line_items.map(({ item, quantity }) => `${item.id} ${quantity}`).sort()}`
