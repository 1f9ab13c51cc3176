import type { AdapterConfig, Call, Cart } from '@tillkit/core'
import { cartOf, renew, type Store } from './call-store.ts'
import type { CartWire } from './cart.guard.generated.ts'
import type { Session } from './session.ts'
import { toCart } from './to-cart.ts'

/** A cart as WooCommerce and the till say it, and the session that goes on with it. */
export interface CartState {
  readonly wire: CartWire | undefined
  readonly cart: Cart | null
  readonly session: Session
}

/** Reads the cart of a session. WooCommerce answers a token that is no longer good with an empty cart of a new one. */
export async function readCart(
  config: AdapterConfig,
  store: Store,
  session: Session,
  call: Call,
): Promise<CartState> {
  if (!session.token) return { wire: undefined, cart: null, session }
  const reply = await store.get('cart', session, call)
  const wire = cartOf(reply)
  return toState(config, wire, renew(session, reply))
}

/** The state that an answer with a cart leaves. A draft follows the cart: so do the variants that its lines are of. */
export function toState(config: AdapterConfig, wire: CartWire | undefined, session: Session): CartState {
  const { draft } = session
  const now =
    draft && wire && wire.items.length > 0
      ? { ...session, draft: { ...draft, lines: wire.items.map(({ id }) => `${id}`) } }
      : session
  return { wire, cart: wire ? toCart(wire, now, config) : null, session: now }
}
