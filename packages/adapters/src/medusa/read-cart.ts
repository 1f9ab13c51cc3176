import type { AdapterConfig, Call, Cart } from '@tillkit/core'
import type { CallStore } from './call-store.ts'
import { parseCart, parseCartReply } from './cart.guard.generated.ts'
import { toCart } from './to-cart.ts'

/** Names that Medusa leaves out unless they are asked for. */
export const cartFields = 'fields=%2Bshipping_methods.name,%2Bitems.discount_total'

/** Completes a cart, and asks of its order only what tells it. */
export const completing = '/complete?fields=id,display_id'

/** The cart of a reply; null where there is none, which is also so once it became an order. */
export function cartOf(body: unknown, config: AdapterConfig): Cart | null {
  const wire = parseCart(parseCartReply(body).cart)
  return wire.completed_at ? null : toCart(wire, config)
}

/** The path of a session's cart: its id is the secret. */
export const cartPath = ({ session }: Call, rest = ''): string =>
  `carts/${encodeURIComponent(`${session}`)}${rest}`

/** Reads the cart of a session; null where Medusa has none or has made an order of it. */
export async function readCart(config: AdapterConfig, store: CallStore, call: Call): Promise<Cart | null> {
  if (!call.session) return null
  const { body, refusal } = await store(`${cartPath(call)}?${cartFields}`, call)
  return refusal ? null : cartOf(body, config)
}
