import type { AdapterConfig, Purchase } from '@tillkit/core'
import { createCallShop } from './call-shop.ts'
import { mutateCart } from './mutate-cart.ts'
import { readCart } from './read-cart.ts'

/**
 * Cart, checkout and orders of a Vendure shop: the cart is the session's active order, which begins with the first change.
 * What a checkout needs is a module of its own, since most carts end before it. Options: `docs/adapters/vendure.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const shop = createCallShop(config)
  const later = () => import('./checkout.ts')
  return {
    cart: {
      get: async call =>
        call.session
          ? { ok: true, messages: [], ...(await readCart(config, shop, call)) }
          : { ok: true, messages: [], cart: null },
      mutate: (op, call) => mutateCart(config, shop, op, call),
    },
    checkout: {
      get: async (reference, call) => ({
        ok: true,
        messages: [],
        ...(await (await later()).readCheckout(config, shop, reference, call)),
      }),
      update: async (input, call) => (await later()).updateOrder(config, shop, input, call),
      complete: async (input, call) => (await later()).completeOrder(config, shop, input, call),
      countries: async call => (await later()).readCountries(shop, call),
    },
    order: { get: async (reference, call) => (await later()).readOrder(config, shop, reference, call) },
  }
}
