import type { AdapterConfig, Purchase } from '@tillkit/core'
import { checkoutLater } from '../shared/checkout-later.ts'
import { createCallStore } from './call-store.ts'
import { createFindRegion } from './find-region.ts'
import { mutateCart } from './mutate-cart.ts'
import { readCart } from './read-cart.ts'

/**
 * Cart, checkout and orders of a Medusa shop. What a checkout needs is a module of its own, since most carts end before
 * it. Options: `docs/adapters/medusa.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const call = createCallStore(config)
  const findRegion = createFindRegion(config, async path => (await call(path, { context: {} })).body)
  const store = { config, call, findRegion }
  return {
    cart: {
      get: async it => ({ ok: true, messages: [], cart: await readCart(config, call, it) }),
      mutate: (op, it) => mutateCart(store, op, it),
    },
    ...checkoutLater(async () => (await import('./checkout.ts')).createCheckout(store)),
  }
}
