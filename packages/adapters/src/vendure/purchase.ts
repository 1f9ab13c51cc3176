import type { AdapterConfig, Purchase } from '@tillkit/core'
import { checkoutLater } from '../shared/checkout-later.ts'
import { createCallShop } from './call-shop.ts'
import { mutateCart } from './mutate-cart.ts'
import { readCart } from './read-cart.ts'

/**
 * Cart, checkout and orders of a Vendure shop: the cart is the session's active order, which begins with the first change.
 * What a checkout needs is a module of its own, since most carts end before it. Options: `docs/adapters/vendure.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const shop = createCallShop(config)
  return {
    cart: {
      get: async call => ({
        ok: true,
        messages: [],
        ...(call.session ? await readCart(config, shop, call) : { cart: null }),
      }),
      mutate: (op, call) => mutateCart(config, shop, op, call),
    },
    ...checkoutLater(async () => (await import('./checkout.ts')).createCheckout(config, shop)),
  }
}
