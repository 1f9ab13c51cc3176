import type { AdapterConfig, CheckoutPart, OrderPart } from '@tillkit/core'
import type { CallShop } from './call-shop.ts'
import { completeOrder } from './complete-order.ts'
import { readCheckout } from './read-checkout.ts'
import { readCountries } from './read-countries.ts'
import { readOrder } from './read-order.ts'
import { updateOrder } from './update-order.ts'

/** From a cart to an order by Vendure's own steps, and orders: what `purchase.ts` loads when a checkout begins. */
export function createCheckout(
  config: AdapterConfig,
  shop: CallShop,
): { readonly checkout: CheckoutPart; readonly order: OrderPart } {
  return {
    checkout: {
      get: async (reference, call) => ({
        ok: true,
        messages: [],
        ...(await readCheckout(config, shop, reference, call)),
      }),
      update: (input, call) => updateOrder(config, shop, input, call),
      complete: (input, call) => completeOrder(config, shop, input, call),
      countries: call => readCountries(shop, call),
    },
    order: { get: (reference, call) => readOrder(config, shop, reference, call) },
  }
}
