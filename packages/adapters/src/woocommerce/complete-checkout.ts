import type { AdapterConfig, Call, CheckoutResult, CompleteInput } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { renew, type Store } from './call-store.ts'
import { parsePlaced } from './checkout.guard.generated.ts'
import { readCart } from './read-cart.ts'
import { settle } from './read-checkout.ts'
import { cartIdOf, handOn, parseSession } from './session.ts'
import { toMessages } from './to-messages.ts'
import { orderUrl } from './to-order.ts'

/**
 * Places the order. The cart is read first: the shop wants both addresses with the order, and it says there what has gone
 * meanwhile. A second try finds an empty cart, and says so.
 */
export async function completeCheckout(
  config: AdapterConfig,
  store: Store,
  { instrument }: CompleteInput,
  call: Call,
): Promise<CheckoutResult> {
  const state = await readCart(config, store, parseSession(call.session), call)
  const { checkout, session } = await settle(config, store, state, call)
  const { wire } = state
  if (!wire || !checkout)
    return { ok: false, checkout: null, messages: [toError('not_found', 'No cart')], ...handOn(session) }
  const refuse = (messages: CheckoutResult['messages'], now = session): CheckoutResult => ({
    ok: false,
    checkout,
    messages,
    ...handOn(now),
  })
  const problems = checkout.messages?.filter(({ type }) => type === 'error') ?? []
  if (problems.length > 0) return refuse(problems)
  const handlers = Object.values(checkout.ucp.payment_handlers ?? {}).flat()
  if (checkout.status === 'requires_escalation')
    return { ok: true, checkout, messages: [], ...handOn(session) }
  if (!handlers.some(({ id }) => id === instrument.handler_id))
    return refuse([toError('payment_method_unavailable', instrument.handler_id, '$.payment')])

  const { billing_address: bill, shipping_address } = wire
  const { first_name, last_name } = shipping_address
  const order = {
    // To whom the parcel goes, where nobody else is named.
    billing_address: bill.last_name ? bill : { ...bill, first_name, last_name },
    shipping_address,
    payment_method: instrument.handler_id,
    payment_data: [],
  }
  const [reply] = await store.post([['checkout', order]], session, call)
  if (!reply || reply.refusal) {
    const messages = reply?.refusal ? toMessages(reply.refusal) : []
    const after = await readCart(config, store, reply ? renew(session, reply) : session, call)
    const state = await settle(config, store, after, call)
    return { ok: false, checkout: state.checkout, messages, ...handOn(state.session) }
  }

  const { order_id: id, order_key: key, order_number, payment_result } = parsePlaced(reply.body)
  const { payment_status, redirect_url } = payment_result
  const url = toWebUrl(redirect_url ?? '', config.endpoint)
  if (payment_status === 'pending' && url)
    return {
      ok: true,
      checkout: { ...checkout, status: 'requires_escalation', continue_url: url },
      messages: [],
      ...handOn(renew(session, reply)),
    }
  if (payment_status !== 'success')
    return refuse([toError('payment_failed', payment_status, '$.payment')], renew(session, reply))
  const placed = {
    id,
    key,
    lines: wire.items.map(it => `${it.id}`),
    cart: cartIdOf(session.token ?? ''),
    email: bill.email ?? '',
  }
  const label = order_number || `${id}`
  return {
    ok: true,
    checkout: {
      ...checkout,
      status: 'completed',
      messages: [],
      order: { id: `${id}`, label, permalink_url: url ?? orderUrl(placed, config) },
    },
    messages: [],
    // The next cart is another one: it gets a token of its own.
    ...handOn({ placed }),
  }
}
