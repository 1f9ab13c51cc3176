import type { AdapterConfig, Purchase } from '@tillkit/core'
import { createStore } from './call-store.ts'
import { checkoutLink } from './checkout-link.ts'
import { mutateCart } from './mutate-cart.ts'
import { readCart } from './read-cart.ts'
import { handOn, parseSession } from './session.ts'

/**
 * Cart, checkout and orders of a WooCommerce shop. What a checkout needs is a module of its own, since most carts end before
 * it. Options: `docs/adapters/woocommerce.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const store = createStore(config)
  const later = async () => (await import('./checkout.ts')).createCheckout(config, store)
  return {
    cart: {
      async get(call) {
        const { cart, session } = await readCart(config, store, parseSession(call.session), call)
        return { ok: true, messages: [], cart, ...handOn(session) }
      },
      mutate: (op, call) => mutateCart(config, store, op, call),
    },
    checkout: {
      get: async (reference, call) => (await later()).checkout.get(reference, call),
      update: async (input, call) => (await later()).checkout.update(input, call),
      complete: async (input, call) => (await later()).checkout.complete(input, call),
      countries: async call => (await later()).checkout.countries(call),
    },
    order: { get: async (reference, call) => (await later()).order.get(reference, call) },
    permalink: (lines, codes) => checkoutLink(config, lines, codes?.[0]),
  }
}
