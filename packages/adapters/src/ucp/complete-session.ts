import { type Call, type CheckoutResult, type CompleteInput, noCredential, TillError } from '@tillkit/core'
import { toFault } from '../shared/to-fault.ts'
import { parseCheckout } from './checkout.guard.generated.ts'
import { checkoutPath, newSecret, readSession, type Session, type Shop, sessionOf } from './session.ts'
import { toCheckout } from './to-checkout.ts'
import { errorsOf, toError } from './to-messages.ts'

/** How often an order that is being placed is asked after, and for how long. */
const pollMs = 1000
const patienceMs = 25_000

/**
 * Places the order of a checkout that was just read. One that is placed already is the answer, one that is being placed is
 * waited for: so no order is placed twice, even by a merchant that does not heed the key. Where nothing comes of the
 * waiting it throws a `TillError` of code `timeout`, which leaves the outcome open.
 */
export async function completeSession(
  shop: Shop,
  before: Session,
  { instrument }: CompleteInput,
  call: Call,
): Promise<CheckoutResult> {
  const moved = newSecret(before, call)
  const answer = (session: Session): CheckoutResult => {
    const checkout = toCheckout(session.wire, shop)
    if (checkout.status === 'completed' || checkout.status === 'requires_escalation')
      return { ok: true, checkout, messages: [], ...moved }
    const messages = errorsOf(checkout.messages ?? [])
    // An answer that gives no reason may be another request's: it leaves the outcome open.
    if (!messages[0]) throw new TillError('broken_reply', 'The order is neither placed nor refused')
    return { ok: false, checkout, messages, ...moved }
  }

  const isDone = /^comple/.test(before.wire.status ?? '')
  if (isDone) return answer(await settled(shop, before, call))
  const checkout = toCheckout(before.wire, shop)
  const { ucp, status } = checkout
  if (!ucp.payment_handlers?.[noCredential]?.some(({ id }) => id === instrument.handler_id)) {
    const why = toError('payment_method_unavailable', instrument.handler_id, '$.payment')
    // A part that is missing is told before the way to pay is.
    return status === 'incomplete' ? answer(before) : { ok: false, messages: [why], checkout, ...moved }
  }
  const kept = parseCheckout(before.wire).payment?.instruments?.find(it => it.billing_address)
  const paid = { ...kept, ...instrument, selected: true }
  const reply = await shop.ask(`${before.path}/complete`, call, {
    method: 'post',
    // Its name before there could be several.
    json:
      shop.merchant.version < '2026-01-23' ? { payment_data: paid } : { payment: { instruments: [paid] } },
    key: call.idempotency_key,
  })
  const told = { available: reply.available ?? {} }
  const session = sessionOf(reply, 'checkout-sessions')
  if (session) return { ...answer(await settled(shop, session, call)), ...told }
  const now = await readSession(shop, before.path, call)
  if (/^comple/.test(now?.wire.status ?? '') && now) return answer(await settled(shop, now, call))
  return {
    ok: false,
    messages: errorsOf(reply.messages),
    checkout: now ? toCheckout(now.wire, shop) : null,
    ...told,
    ...moved,
  }
}

/** The checkout once the merchant is no longer busy with it. */
async function settled(shop: Shop, session: Session, call: Call): Promise<Session> {
  const end = Date.now() + patienceMs
  let now = session
  while (now.wire.status === 'complete_in_progress') {
    if (Date.now() > end) throw new TillError('timeout', 'The order is still being placed')
    await new Promise(resolve => setTimeout(resolve, pollMs))
    if (call.signal?.aborted) throw toFault(call.signal.reason)
    now = (await readSession(shop, checkoutPath(now.wire.id), call)) ?? now
  }
  return now
}
