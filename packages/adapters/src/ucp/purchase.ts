import { type AdapterConfig, type Purchase, TillError } from '@tillkit/core'
import { createAsk } from './ask.ts'
import { discover } from './discover.ts'
import { mutateCart } from './mutate-cart.ts'
import { readOpen, type Shop } from './session.ts'
import type { UcpMerchant } from './to-merchant.ts'
import { toPermalink } from './to-permalink.ts'
import { toShownCart } from './to-shown-cart.ts'

/**
 * Cart, checkout and orders of the merchant at the endpoint, as far as its profile has them. Options: `docs/adapters/ucp.md`.
 * Rejects with a `TillError` of code `unsupported` where it only shows products.
 */
export async function createPurchase(config: AdapterConfig): Promise<Purchase> {
  return purchaseOf(config, await discover(config))
}

/** The purchase of a merchant whose profile was read. */
export function purchaseOf(config: AdapterConfig, merchant: UcpMerchant): Purchase {
  if (!merchant.has('cart') && !merchant.has('checkout'))
    throw new TillError('unsupported', 'The merchant only shows products')
  const { capabilities, permalink } = merchant
  const shop: Shop = { config, merchant, ask: createAsk(config, merchant) }
  const later = async () => (await import('./checkout.ts')).createCheckout(shop)
  return {
    cart: {
      async get(call) {
        const session = await readOpen(shop, call)
        return { ok: true, messages: [], cart: session ? toShownCart(session, shop) : null }
      },
      mutate: (op, call) => mutateCart(shop, op, call),
    },
    ...(capabilities.checkout === 'native' && {
      checkout: {
        get: async (reference, call) => (await later()).checkout.get(reference, call),
        update: async (input, call) => (await later()).checkout.update(input, call),
        complete: async (input, call) => (await later()).checkout.complete(input, call),
        countries: async call => (await later()).checkout.countries(call),
      },
    }),
    ...(capabilities.order_lookup && {
      order: { get: async (reference, call) => (await later()).order.get(reference, call) },
    }),
    ...(permalink && { permalink: lines => toPermalink(permalink, lines) }),
  }
}
