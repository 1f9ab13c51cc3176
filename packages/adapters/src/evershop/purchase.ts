import type { AdapterConfig, Purchase } from '@tillkit/core'
import { checkoutLater } from '../shared/checkout-later.ts'
import { createShop } from './call-shop.ts'
import { createTurns } from './create-turns.ts'
import { mutateCart } from './mutate-cart.ts'
import { readCart } from './read-cart.ts'
import { parsePlace } from './session.ts'

/**
 * Cart, checkout and orders of an EverShop shop. What a checkout needs is a module of its own, since most carts end before
 * it. Options: `docs/adapters/evershop.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const shop = createShop(config)
  const inTurn = createTurns()
  const { checkout, order } = checkoutLater(async () =>
    (await import('./checkout.ts')).createCheckout(config, shop),
  )
  return {
    cart: {
      get: async call => ({
        ok: true,
        messages: [],
        cart: await readCart(config, shop, parsePlace(call.session).cart, call),
      }),
      mutate: (op, call) => mutateCart(config, shop, op, call),
    },
    checkout: {
      ...checkout,
      complete: (input, call) =>
        inTurn(parsePlace(call.session).cart ?? '', () => checkout.complete(input, call)),
    },
    order,
  }
}
