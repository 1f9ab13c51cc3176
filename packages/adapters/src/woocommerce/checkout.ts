import type { AdapterConfig, CheckoutPart, OrderPart } from '@tillkit/core'
import type { Store } from './call-store.ts'
import { completeCheckout } from './complete-checkout.ts'
import { readCheckout } from './read-checkout.ts'
import { readCountries } from './read-countries.ts'
import { readOrder } from './read-order.ts'
import { handOn, parseSession } from './session.ts'
import { updateCheckout } from './update-checkout.ts'

/** From a cart to an order, and orders: what `purchase.ts` loads when a checkout begins. */
export function createCheckout(
  config: AdapterConfig,
  store: Store,
): { readonly checkout: CheckoutPart; readonly order: OrderPart } {
  return {
    checkout: {
      async get(reference, call) {
        const before = parseSession(call.session)
        const { checkout, session } = await readCheckout(config, store, reference, before, call)
        return { ok: true, messages: [], checkout, ...handOn(session) }
      },
      update: (input, call) => updateCheckout(config, store, input, call),
      complete: (input, call) => completeCheckout(config, store, input, call),
      countries: async () => readCountries(config),
    },
    order: { get: (reference, call) => readOrder(config, store, reference, call) },
  }
}
