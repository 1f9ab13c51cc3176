import type { AdapterConfig, Purchase } from '@tillkit/core'
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
  const later = async () => (await import('./checkout.ts')).createCheckout(store)
  return {
    cart: {
      get: async it => ({ ok: true, messages: [], cart: await readCart(config, call, it) }),
      mutate: (op, it) => mutateCart(store, op, it),
    },
    checkout: {
      get: async (reference, it) => (await later()).checkout.get(reference, it),
      update: async (input, it) => (await later()).checkout.update(input, it),
      complete: async (input, it) => (await later()).checkout.complete(input, it),
      countries: async it => (await later()).checkout.countries(it),
    },
    order: { get: async (reference, it) => (await later()).order.get(reference, it) },
  }
}
