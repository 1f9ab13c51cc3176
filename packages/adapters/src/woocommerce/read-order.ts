import type { AdapterConfig, Call, OrderResult } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Store } from './call-store.ts'
import { type OrderWire, parseOrder } from './checkout.guard.generated.ts'
import { parseSession } from './session.ts'
import { type PlacedOrder, toOrder } from './to-order.ts'

/**
 * Reads an order by its number, which is half of what WooCommerce asks for: the key and the e-mail address are in the session
 * that placed it.
 */
export async function readOrder(
  config: AdapterConfig,
  store: Store,
  reference: string,
  call: Call,
): Promise<OrderResult> {
  const { placed } = parseSession(call.session)
  const wire = placed && `${placed.id}` === reference ? await readPlaced(store, placed, call) : undefined
  return placed && wire
    ? { ok: true, order: toOrder(wire, placed, config), messages: [] }
    : { ok: false, order: null, messages: [toError('not_found', reference)] }
}

/** The order as the shop has it; undefined where it does not know it by this key and e-mail address. */
export async function readPlaced(
  store: Store,
  { id, key, email }: PlacedOrder,
  call: Call,
): Promise<OrderWire | undefined> {
  const { body } = await store.get(`order/${id}`, {}, call, { key, billing_email: email })
  return body === undefined ? undefined : parseOrder(body)
}
