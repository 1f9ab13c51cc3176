import type { AdapterConfig, Call, Checkout, ErrorMessage } from '@tillkit/core'
import { renew, type Store } from './call-store.ts'
import { parseDraft } from './checkout.guard.generated.ts'
import { type CartState, readCart } from './read-cart.ts'
import { readPlaced } from './read-order.ts'
import { cartIdOf, type Session } from './session.ts'
import { toCheckout } from './to-checkout.ts'
import { toMessages } from './to-messages.ts'
import { toCompleted } from './to-order.ts'

/** A checkout, and the session that goes on with it. */
export interface CheckoutState {
  readonly checkout: Checkout | null
  readonly session: Session
}

/**
 * Reads the checkout of a session, or of a `reference` seen earlier: then also where its order was placed meanwhile. A cart
 * that is empty while there was a draft became an order, or was emptied: the draft's order tells.
 */
export async function readCheckout(
  config: AdapterConfig,
  store: Store,
  reference: string | undefined,
  session: Session,
  call: Call,
): Promise<CheckoutState> {
  const { placed } = session
  if (placed && reference === placed.cart) return readPlacedCheckout(config, store, placed, session, call)
  const state = await readCart(config, store, session, call)
  const { draft, token } = session
  const id = cartIdOf(token ?? '')
  if (!state.cart && draft && (reference ?? id) === id) {
    const email = state.wire?.billing_address.email ?? ''
    return readPlacedCheckout(config, store, { ...draft, cart: id, email }, state.session, call)
  }
  if (reference && state.cart?.id !== reference) return { checkout: null, session: state.session }
  return settle(config, store, state, call, true)
}

/**
 * A cart's state as a checkout. Once nothing is missing, the draft of the order is made, which holds the stock for ten
 * minutes and is what a lost answer is found again by.
 * @param isLater the draft that the session has may be gone: WooCommerce keeps one for a day, and the cart for two
 */
export async function settle(
  config: AdapterConfig,
  store: Store,
  { wire, session }: CartState,
  call: Call,
  isLater = false,
): Promise<CheckoutState> {
  if (!wire) return { checkout: null, session }
  const checkout = toCheckout(wire, session, config)
  if (checkout?.status !== 'ready_for_complete' || (session.draft && !isLater)) return { checkout, session }
  const reply = await store.get('checkout', session, call)
  const next = renew(session, reply)
  const problems: ErrorMessage[] = reply.refusal ? toMessages(reply.refusal) : []
  if (problems.length > 0) return { checkout: toCheckout(wire, next, config, problems), session: next }
  const { order_id: id, order_key: key } = parseDraft(reply.body)
  // A shop that drafts no order before it is placed has 0 here.
  const lines = wire.items.map(it => `${it.id}`)
  return { checkout, session: id > 0 ? { ...next, draft: { id, key, lines } } : next }
}

async function readPlacedCheckout(
  config: AdapterConfig,
  store: Store,
  placed: NonNullable<Session['placed']>,
  session: Session,
  call: Call,
): Promise<CheckoutState> {
  const wire = await readPlaced(store, placed, call)
  if (!wire || /^(checkout-draft|failed|cancelled|trash)$/.test(wire.status))
    return { checkout: null, session }
  // The next cart is another one: it gets a token of its own.
  return { checkout: toCompleted(wire, placed, config), session: { placed } }
}
