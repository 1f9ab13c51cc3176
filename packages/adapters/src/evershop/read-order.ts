import { type AdapterConfig, type Call, type Checkout, type OrderResult, ucpVersion } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Shop } from './call-shop.ts'
import { parseBill, parseLine } from './cart.guard.generated.ts'
import { parseOrderRead } from './checkout.guard.generated.ts'
import { billFields, lineFields } from './read-cart.ts'
import { toDiscounts, toLine } from './to-cart.ts'
import { type OrderWire, toConfirmation, toOrder } from './to-order.ts'
import { toTotals } from './to-totals.ts'

/** An order by its id, which EverShop shows to whoever knows it. */
export async function readOrder(
  config: AdapterConfig,
  shop: Shop,
  reference: string,
  call: Call,
): Promise<OrderResult> {
  const wire = await read(shop, reference, call)
  return wire
    ? { ok: true, order: toOrder(wire, config), messages: [] }
    : { ok: false, order: null, messages: [toError('not_found', reference)] }
}

/** The checkout that became an order, by the order; null where there is none. */
export async function readCompleted(
  config: AdapterConfig,
  shop: Shop,
  order: string,
  cart: string,
  call: Call,
): Promise<Checkout | null> {
  const wire = await read(shop, order, call)
  if (!wire) return null
  const bill = parseBill(wire)
  return {
    ucp: { version: ucpVersion, payment_handlers: {} },
    id: cart,
    currency: bill.currency,
    line_items: wire.items.map(row => toLine(parseLine(row), bill.currency, config)),
    totals: toTotals(bill, config),
    ...(bill.customerEmail && { buyer: { email: bill.customerEmail } }),
    discounts: toDiscounts(bill),
    status: 'completed',
    messages: [],
    links: [],
    order: toConfirmation(wire.uuid, wire.orderNumber, config),
  }
}

async function read(shop: Shop, uuid: string, call: Call): Promise<OrderWire | null> {
  const query = `query($i:String!){order(uuid:$i){orderNumber ${billFields} items{${lineFields} fulfillmentBadge}}}`
  return parseOrderRead(await shop.read(query, { i: uuid }, call)).data.order
}
