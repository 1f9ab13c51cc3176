import type { AdapterConfig, Purchase } from '@tillkit/core'
import { checkoutLater } from '../shared/checkout-later.ts'
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
  return {
    cart: {
      async get(call) {
        const { cart, session } = await readCart(config, store, parseSession(call.session), call)
        return { ok: true, messages: [], cart, ...handOn(session) }
      },
      mutate: (op, call) => mutateCart(config, store, op, call),
    },
    ...checkoutLater(async () => (await import('./checkout.ts')).createCheckout(config, store)),
    permalink: (lines, codes) => checkoutLink(config, lines, codes?.[0]),
  }
}
