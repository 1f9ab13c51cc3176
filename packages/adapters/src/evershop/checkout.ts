import type { AdapterConfig, CheckoutPart, OrderPart } from '@tillkit/core'
import type { Shop } from './call-shop.ts'
import { parseCountries } from './checkout.guard.generated.ts'
import { completeCheckout } from './complete-checkout.ts'
import { readBack } from './read-back.ts'
import { readOrder } from './read-order.ts'
import { updateCheckout } from './update-checkout.ts'

/** From a cart to an order by EverShop's own steps, and orders: what `purchase.ts` loads when a checkout begins. */
export function createCheckout(
  config: AdapterConfig,
  shop: Shop,
): { readonly checkout: CheckoutPart; readonly order: OrderPart } {
  return {
    checkout: {
      get: (reference, call) => readBack(config, shop, reference, call),
      update: (input, call) => updateCheckout(config, shop, input, call),
      complete: (input, call) => completeCheckout(config, shop, input, call),
      async countries(call) {
        const { data } = parseCountries(await shop.read('{allowedCountries{code}}', {}, call))
        return data.allowedCountries.map(({ code }) => code)
      },
    },
    order: { get: (reference, call) => readOrder(config, shop, reference, call) },
  }
}
