import type { Checkout } from '@tillkit/core'
import type { BoughtCart } from '../storage/saved-cart.ts'
import type { CheckoutDraft, PlacedOrder } from './checkout-model.ts'

/** A completed checkout as the confirmation shows it. */
export function placedOrder(
  { id, order, totals, currency, buyer }: Checkout,
  draft: CheckoutDraft,
): PlacedOrder {
  return {
    confirmation: order ?? { id, permalink_url: '' },
    totals,
    currency,
    email: buyer?.email || draft.email,
  }
}

/** What of a cart was bought by a completed checkout. */
export function boughtOf({ line_items }: Checkout, cart_id: string): BoughtCart {
  const quantities = Object.fromEntries(line_items.map(({ item, quantity }) => [item.id, quantity]))
  return { cart_id, quantities }
}
