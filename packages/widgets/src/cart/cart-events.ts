import type { CartResult } from '@tillkit/core'
import type { CartLineView, CartModel } from '@tillkit/headless'
import type { Page } from '../mount/page.ts'
import { type Ga4Detail, toGa4 } from '../shared/ga4.ts'

/** The detail of an event about a cart's lines. */
export function toCartDetail(
  merchant: string,
  currency: string,
  lines: readonly Pick<CartLineView, 'variant_id' | 'title' | 'price' | 'quantity'>[],
): Ga4Detail {
  return toGa4(
    merchant,
    currency,
    lines.map(({ variant_id, title, price, quantity }) => ({
      id: variant_id,
      name: title,
      price: { amount: price, currency },
      quantity,
    })),
  )
}

/** Tells of a shopper's act once the merchant has taken it: `name` about `lines`, then `till-cart-change` about the cart. */
export async function tellChange(
  page: Page,
  element: Element,
  merchant: string,
  cart: CartModel,
  answer: Promise<CartResult>,
  name?: 'till-add-to-cart' | 'till-remove-from-cart',
  lines: readonly CartLineView[] = [],
): Promise<boolean> {
  const { currency } = cart.state.peek().view
  const { ok } = await answer
  if (ok) {
    if (name) page.emit(element, name, toCartDetail(merchant, currency, lines))
    const { view } = cart.state.peek()
    page.emit(element, 'till-cart-change', toCartDetail(merchant, view.currency, view.lines))
  }
  return ok
}
