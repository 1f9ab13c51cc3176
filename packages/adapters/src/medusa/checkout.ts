import type { Call, CheckoutPart, OrderPart, OrderResult } from '@tillkit/core'
import { parseCart } from './cart.guard.generated.ts'
import { parseCountries, parseOrderReply } from './checkout.guard.generated.ts'
import { completeCart } from './complete-cart.ts'
import { cartPath } from './read-cart.ts'
import { readCheckout } from './read-checkout.ts'
import type { Store } from './store.ts'
import { toError } from './to-error.ts'
import { toOrder } from './to-order.ts'
import { updateCart } from './update-cart.ts'

/** From a cart to an order by Medusa's own steps, and orders: what `purchase.ts` loads when a checkout begins. */
export function createCheckout(store: Store): { readonly checkout: CheckoutPart; readonly order: OrderPart } {
  return {
    checkout: {
      get: async (reference, call) => ({
        ok: true,
        messages: [],
        checkout: await readCheckout(store.config, store.call, reference, call),
      }),
      update: (input, call) => updateCart(store, input, call),
      complete: (input, call) => completeCart(store, input, call),
      countries: call => readCountries(store, call),
    },
    order: { get: (reference, call) => readOrder(store, reference, call) },
  }
}

/** The countries of the cart's region, and without a cart of the one that would be sold in. */
async function readCountries({ call: store, findRegion }: Store, call: Call): Promise<readonly string[]> {
  const mine = call.session ? await store(`${cartPath(call)}?fields=id,*region.countries`, call) : undefined
  const reply =
    mine && !mine.refusal
      ? mine
      : await store(
          `regions/${encodeURIComponent((await findRegion(call.context)).id)}?fields=id,countries.iso_2`,
          call,
        )
  if (reply.refusal) return []
  const { region, cart } = parseCountries(reply.body)
  const countries = (region ?? cart?.region)?.countries ?? []
  return countries.map(({ iso_2 }) => iso_2.toUpperCase())
}

/** An order by its id, which opens it to whoever has it. */
async function readOrder(
  { call: store, config }: Store,
  reference: string,
  call: Call,
): Promise<OrderResult> {
  const { body, refusal } = await store(`orders/${encodeURIComponent(reference)}`, call)
  if (refusal) return { ok: false, order: null, messages: [toError('not_found')] }
  const reply = parseOrderReply(body)
  return { ok: true, order: toOrder(parseCart(reply.order), reply, config), messages: [] }
}
