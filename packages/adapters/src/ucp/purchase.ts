import { type AdapterConfig, type Purchase, TillError } from '@tillkit/core'
import { checkoutLater } from '../shared/checkout-later.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { createAsk } from './ask.ts'
import { discover } from './discover.ts'
import { mutateCart } from './mutate-cart.ts'
import { isEntry } from './registry-of.ts'
import { readOpen, type Shop } from './session.ts'
import type { Facts } from './to-facts.ts'
import type { UcpMerchant } from './to-merchant.ts'
import { toPermalink } from './to-permalink.ts'
import { toShownCart } from './to-shown-cart.ts'

/**
 * Cart, checkout and orders of the merchant at the endpoint, as far as its profile has them. Options: `docs/adapters/ucp.md`.
 * Rejects with a `TillError` of code `unsupported` where it only shows products.
 */
export async function createPurchase(config: AdapterConfig): Promise<Purchase> {
  const [merchant, { toFacts }] = await Promise.all([discover(config), import('./to-facts.ts')])
  return purchaseOf(config, merchant, toFacts(merchant, config))
}

/** The purchase of a merchant whose profile was read. */
export function purchaseOf(config: AdapterConfig, merchant: UcpMerchant, facts: Facts): Purchase {
  if (!merchant.capability('cart') && !merchant.capability('checkout'))
    throw new TillError('unsupported', 'The merchant only shows products')
  const { capabilities } = facts
  const shop: Shop = { config, merchant, facts, ask: createAsk(config, merchant) }
  const permalink = permalinkOf(merchant)
  const { checkout, order } = checkoutLater(async () => (await import('./checkout.ts')).createCheckout(shop))
  return {
    cart: {
      async get(call) {
        const session = await readOpen(shop, call)
        return { ok: true, messages: [], cart: session ? toShownCart(session, shop) : null }
      },
      mutate: (op, call) => mutateCart(shop, op, call),
    },
    ...(capabilities.checkout === 'native' && { checkout }),
    ...(capabilities.order_lookup && { order }),
    ...(permalink && { permalink: lines => toPermalink(permalink, lines) }),
  }
}

/** Where permalinks begin, if the merchant has them. */
function permalinkOf({ capability }: UcpMerchant): string | undefined {
  const config = capability('permalink')?.['config']
  const endpoint = isEntry(config) && config['endpoint']
  return toWebUrl(typeof endpoint === 'string' ? endpoint : '')
}
