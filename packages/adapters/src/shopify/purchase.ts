import type { AdapterConfig, Purchase } from '@tillkit/core'
import { createAskShop } from './ask-shop.ts'
import { isCartId } from './is-cart-id.ts'
import { mutateCart } from './mutate-cart.ts'
import { createShopCart } from './shop-cart.ts'
import { toCart } from './to-cart.ts'
import { toPermalink } from './to-permalink.ts'

/** The cart of a Shopify shop. It is paid for at the shop: by its `continue_url`, or by a link with the lines. */
export function createPurchase(config: AdapterConfig): Purchase {
  const shop = createShopCart(config, createAskShop(config))
  return {
    cart: {
      async get(call) {
        const wire = isCartId(call.session) ? await shop.read(call.session, call) : null
        return { ok: true, cart: wire && toCart(wire), messages: [] }
      },
      mutate: (op, call) => mutateCart(shop, op, call),
    },
    permalink: (lines, codes) => toPermalink(config, lines, codes),
  }
}
