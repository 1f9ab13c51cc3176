import type { CheckoutPart, OrderPart } from '@tillkit/core'

/** What an adapter's `checkout.ts` makes. */
export interface CheckoutParts {
  readonly checkout: CheckoutPart
  readonly order: OrderPart
}

/** A checkout and orders that are loaded by the first call to either: most carts end before it. */
export function checkoutLater(load: () => Promise<CheckoutParts>): CheckoutParts {
  return {
    checkout: {
      get: async (reference, call) => (await load()).checkout.get(reference, call),
      update: async (input, call) => (await load()).checkout.update(input, call),
      complete: async (input, call) => (await load()).checkout.complete(input, call),
      countries: async call => (await load()).checkout.countries(call),
    },
    order: { get: async (reference, call) => (await load()).order.get(reference, call) },
  }
}
