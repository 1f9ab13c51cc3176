import {
  type AdapterConfig,
  type Checkout,
  type LineItem,
  type Order,
  type Total,
  ucpVersion,
} from '@tillkit/core'
import type { OrderWire } from './checkout.guard.generated.ts'
import type { Session } from './session.ts'
import { siteOf } from './store-url.ts'
import { toBuyer } from './to-address.ts'
import { toLine } from './to-cart.ts'
import { isGross, toTotals } from './to-totals.ts'

/** An order that was placed, as a session keeps it. */
export type PlacedOrder = NonNullable<Session['placed']>

/** What was bought. */
export function toOrder(wire: OrderWire, placed: PlacedOrder, config: AdapterConfig): Order {
  const { currency, line_items, totals } = amountsOf(wire, placed, config)
  const isFulfilled = wire.status === 'completed'
  return {
    ucp: { version: ucpVersion },
    id: `${wire.id}`,
    label: `${wire.id}`,
    checkout_id: placed.cart,
    permalink_url: orderUrl(placed, config),
    line_items: line_items.map(({ quantity, ...line }) => ({
      ...line,
      quantity: { original: quantity, total: quantity, fulfilled: isFulfilled ? quantity : 0 },
      status: isFulfilled ? 'fulfilled' : 'processing',
    })),
    fulfillment: {},
    currency,
    totals,
  }
}

/** The checkout that an order was placed by, read back. */
export function toCompleted(wire: OrderWire, placed: PlacedOrder, config: AdapterConfig): Checkout {
  return {
    ucp: { version: ucpVersion, payment_handlers: {} },
    id: placed.cart,
    ...amountsOf(wire, placed, config),
    ...toBuyer(wire.billing_address),
    status: 'completed',
    messages: [],
    links: [],
    order: { id: `${wire.id}`, label: `${wire.id}`, permalink_url: orderUrl(placed, config) },
  }
}

/** The page where the shop thanks for an order, as WooCommerce names it unless the merchant renamed it. */
export function orderUrl({ id, key }: Pick<PlacedOrder, 'id' | 'key'>, config: AdapterConfig): string {
  return `${siteOf(config)}checkout/order-received/${id}/?key=${encodeURIComponent(key)}`
}

function amountsOf(
  { items, totals }: OrderWire,
  { lines }: PlacedOrder,
  config: AdapterConfig,
): { readonly currency: string; readonly line_items: LineItem[]; readonly totals: Total[] } {
  const gross = isGross(items)
  return {
    currency: totals.currency_code,
    // Every line of an order has the order's key.
    line_items: items.map((line, at) => ({
      ...toLine(line, lines[at] ?? `${line.id}`, gross, config),
      id: `${line.id}`,
    })),
    // An order without delivery says so with a row of nothing.
    totals: toTotals({ ...totals, total_shipping: totals.total_shipping ?? '0' }, gross),
  }
}
