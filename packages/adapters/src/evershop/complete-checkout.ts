import {
  type AdapterConfig,
  type Call,
  type Checkout,
  type CheckoutResult,
  type CompleteInput,
  type ErrorMessage,
  noCredential,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Shop } from './call-shop.ts'
import { type DetailsWire, type PlacedWire, parsePlaced } from './checkout.guard.generated.ts'
import { readCheckout } from './read-checkout.ts'
import { readCompleted } from './read-order.ts'
import { leaveCart, parsePlace, writePlace } from './session.ts'
import { toMinor } from './to-minor.ts'
import { toConfirmation } from './to-order.ts'

/**
 * Places the order: a read, since EverShop would take an order without an e-mail address, and one request that chooses how
 * to pay and orders. Whatever is refused can be tried again: EverShop takes all of an order back.
 */
export async function completeCheckout(
  config: AdapterConfig,
  shop: Shop,
  { instrument }: CompleteInput,
  call: Call,
): Promise<CheckoutResult> {
  const place = parsePlace(call.session)
  const { cart: id } = place
  const { checkout, details, session } = await readCheckout(config, shop, place, call)
  if (!id || !checkout || !details)
    return { ok: false, checkout: null, messages: [toError('not_found', 'No cart to order')] }
  const kept = { checkout, ...(session && { session }) }
  const lacking = findLacking(checkout, instrument.handler_id)
  if (lacking.length > 0) return { ok: false, messages: lacking, ...kept }

  const json = {
    cart_id: id,
    customer: {},
    paymentMethod: instrument.handler_id,
    ...toBilling(details, place.billing),
  }
  const { refusal, ...answer } = await shop.change('post', ['carts', id, 'checkout'], json, call)
  if (refusal === undefined && 'body' in answer) {
    const { data: placed } = parsePlaced(answer.body)
    const completed = await toCompleted(config, shop, checkout, placed, call)
    return { ok: true, checkout: completed, messages: [], session: writePlace(leaveCart(place, placed.uuid)) }
  }
  const now = await readCheckout(config, shop, place, call)
  if (!now.checkout)
    return { ok: false, checkout: null, messages: [toError('not_found', 'The cart is gone')] }
  return {
    ok: false,
    messages: explain(`${refusal}`, now.checkout),
    checkout: now.checkout,
    ...(now.session && { session: now.session }),
  }
}

/** What keeps a checkout from being ordered, before EverShop is asked. */
function findLacking({ messages = [], ucp }: Checkout, handler: string): readonly ErrorMessage[] {
  const errors = messages.filter(message => message.type === 'error')
  const isOffered = ucp.payment_handlers?.[noCredential]?.some(({ id }) => id === handler)
  return isOffered || errors.length > 0
    ? errors
    : [toError('payment_method_unavailable', handler, '$.payment')]
}

/** EverShop wants an address for the bill; without one of the shopper's own the parcel's is meant. */
function toBilling({ billingAddress, shippingAddress }: DetailsWire, own: string | undefined): object {
  if ((billingAddress && own) || !shippingAddress) return {}
  const { fullName, address1, address2, city, postcode, telephone, province, country } = shippingAddress
  return {
    billingAddress: {
      full_name: fullName,
      address_1: address1,
      address_2: address2,
      city,
      postcode,
      telephone,
      province: province?.code ?? country?.code,
      country: country?.code,
    },
  }
}

/** The checkout that was ordered; read anew where the order came to another amount, as after a change of price. */
async function toCompleted(
  config: AdapterConfig,
  shop: Shop,
  before: Checkout,
  { uuid, order_number, currency, grand_total }: PlacedWire['data'],
  call: Call,
): Promise<Checkout> {
  const total = before.totals.find(({ type }) => type === 'total')?.amount
  const isSame = currency === before.currency && toMinor(grand_total, currency) === total
  // The order is placed: that its reading fails must not put it in doubt.
  const read = isSame ? null : await readCompleted(config, shop, uuid, before.id, call).catch(() => null)
  const order = toConfirmation(uuid, order_number, config)
  return read ?? { ...before, status: 'completed', messages: [], order }
}

/** Why EverShop took no order: what the checkout lacks by now, else its rule against this payment, in its words. */
function explain(refusal: string, { messages = [] }: Checkout): readonly ErrorMessage[] {
  const errors = messages.filter(message => message.type === 'error')
  if (errors.length > 0) return errors
  const [, rule] = /^Order validation failed: (.*)/.exec(refusal) ?? []
  return [toError('payment_failed', rule ?? 'The order was not placed', '$.payment')]
}
