import type { AdapterConfig, Call, CheckoutInput, CheckoutResult, ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { type Change, cartOf, renew, type Store } from './call-store.ts'
import type { CartWire } from './cart.guard.generated.ts'
import { readCart, toState } from './read-cart.ts'
import { settle } from './read-checkout.ts'
import { handOn, parseSession } from './session.ts'
import { fromInput } from './to-address.ts'
import { undeliverable } from './to-checkout.ts'
import { ratesOf, selectedRate } from './to-fulfillment.ts'
import { toMessages } from './to-messages.ts'

/** Sends what the shopper entered in one request; the answer is the cart with what is offered to it then. */
export async function updateCheckout(
  config: AdapterConfig,
  store: Store,
  input: CheckoutInput,
  call: Call,
): Promise<CheckoutResult> {
  const before = parseSession(call.session)
  if (!before.token) return { ok: false, checkout: null, messages: [toError('not_found', 'No cart')] }
  const messages: ErrorMessage[] =
    input.buyer && !input.buyer.email ? [toError('field_required', 'email', '$.buyer.email')] : []
  const { fulfillment_option_id: rate } = input
  const person = fromInput(input)
  const changes: Change[] = [
    ...(person ? [['cart/update-customer', person] as const] : []),
    // Without a package it is for all of them.
    ...(rate ? [['cart/select-shipping-rate', { rate_id: rate }] as const] : []),
  ]
  const replies = await store.post(changes, before, call)
  for (const { refusal } of replies) if (refusal) messages.push(...toMessages(refusal))

  const last = replies.at(-1)
  const session = { ...(last ? renew(before, last) : before), ...(rate && { rate }) }
  const read = toState(config, last && cartOf(last), session)
  const state = read.wire ? read : await readCart(config, store, session, call)
  if (state.wire && state.cart) {
    if (input.destination) messages.push(...undeliverable(state.wire))
    if (rate && !isTaken(state.wire, rate))
      messages.push(toError('fulfillment_unavailable', rate, '$.fulfillment'))
  }
  const { checkout, session: next } = await settle(config, store, state, call)
  return { ok: messages.length === 0, messages, checkout, ...handOn(next) }
}

/** WooCommerce takes any name for a delivery, and selects its own where it has none of that name. */
function isTaken(wire: CartWire, rate: string): boolean {
  return ratesOf(wire).length === 0 || selectedRate(wire) === rate
}
