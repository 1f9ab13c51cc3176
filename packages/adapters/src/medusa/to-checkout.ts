import {
  type AdapterConfig,
  type Checkout,
  type ErrorMessage,
  type Fulfillment,
  type FulfillmentOption,
  noCredential,
  type PaymentHandler,
  ucpVersion,
} from '@tillkit/core'
import { oneParcel } from '../shared/one-parcel.ts'
import type { CartWire } from './cart.guard.generated.ts'
import type { CompletedWire, DetailsWire } from './checkout.guard.generated.ts'
import { toAddress } from './to-address.ts'
import { toCart } from './to-cart.ts'
import { toError } from './to-error.ts'
import { toConfirmation } from './to-order.ts'

/** A cart with who buys and where to. */
export type CheckoutWire = CartWire & DetailsWire

/** What Medusa offers a cart. */
export interface Offers {
  readonly options: readonly FulfillmentOption[]
  readonly handlers: readonly PaymentHandler[]
}

/** A cart on its way to an order, or, with `order`, become one. */
export function toCheckout(
  wire: CheckoutWire,
  { options, handlers }: Offers,
  config: AdapterConfig,
  order?: CompletedWire['order'],
): Checkout {
  const { email, shipping_address } = wire
  const { first_name, last_name, phone_number } = toAddress(shipping_address) ?? {}
  const buyer = {
    ...(email && { email }),
    ...(first_name && { first_name }),
    ...(last_name && { last_name }),
    ...(phone_number && { phone_number }),
  }
  const messages = order ? [] : missingIn(wire)
  return {
    ...toCart(wire, config),
    ucp: { version: ucpVersion, payment_handlers: { [noCredential]: handlers } },
    ...(Object.keys(buyer).length > 0 && { buyer }),
    status: order ? 'completed' : messages.length > 0 ? 'incomplete' : 'ready_for_complete',
    messages,
    links: [],
    fulfillment: toFulfillment(wire, options),
    ...(order && { order: toConfirmation(order, config) }),
  }
}

/** What Medusa would miss, or would not miss and a merchant would: it takes an order without an address. */
export function missingIn({
  items,
  email,
  shipping_address,
  shipping_methods,
}: CheckoutWire): ErrorMessage[] {
  const method = '$.fulfillment.methods[0]'
  return [
    items.length > 0 ? '' : '$.line_items',
    email ? '' : '$.buyer.email',
    toAddress(shipping_address)?.address_country ? '' : `${method}.destinations`,
    shipping_methods?.length || !items.some(isDelivered) ? '' : `${method}.groups[0].selected_option_id`,
  ].flatMap(path => (path ? toError('checkout_incomplete', path) : []))
}

/** Downloads and the like need no way to deliver, and Medusa offers none. */
const isDelivered = ({ requires_shipping }: CheckoutWire['items'][number]) => requires_shipping !== false

function toFulfillment(
  { items, shipping_address, shipping_methods }: CheckoutWire,
  options: readonly FulfillmentOption[],
): Fulfillment {
  if (!items.some(isDelivered)) return { methods: [] }
  const ids = items.map(({ id }) => id)
  const [chosen] = shipping_methods ?? []
  return oneParcel(ids, toAddress(shipping_address), options, chosen?.shipping_option_id ?? undefined)
}
