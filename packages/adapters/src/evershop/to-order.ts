import { type AdapterConfig, type Order, type OrderConfirmation, ucpVersion } from '@tillkit/core'
import { parseBill, parseLine } from './cart.guard.generated.ts'
import type { OrderReadWire } from './checkout.guard.generated.ts'
import { toLine } from './to-cart.ts'
import { toTotals } from './to-totals.ts'

/** An order as EverShop's GraphQL has it. */
export type OrderWire = NonNullable<OrderReadWire['data']['order']>

/** What was bought. */
export function toOrder(wire: OrderWire, config: AdapterConfig): Order {
  const bill = parseBill(wire)
  const { id, label, permalink_url } = toConfirmation(wire.uuid, wire.orderNumber, config)
  return {
    ucp: { version: ucpVersion },
    id,
    ...(label && { label }),
    // EverShop does not tell which cart an order was.
    checkout_id: id,
    permalink_url,
    line_items: wire.items.map(row => {
      const { id, item, totals, quantity } = toLine(parseLine(row), bill.currency, config)
      const isFulfilled = /^(shipped|delivered|digital)$/.test(row.fulfillmentBadge)
      return {
        id,
        item,
        quantity: { original: quantity, total: quantity, fulfilled: isFulfilled ? quantity : 0 },
        totals,
        status: isFulfilled
          ? 'fulfilled'
          : row.fulfillmentBadge === 'partial_shipped'
            ? 'partial'
            : 'processing',
      }
    }),
    fulfillment: {},
    currency: bill.currency,
    totals: toTotals(bill, config),
  }
}

/**
 * What a shopper is given of an order: option `order-url` with `{number}` in it; without it the shop's front page, since
 * EverShop shows a guest's order on no page that a link opens. The id opens the order to whoever has it.
 */
export function toConfirmation(
  id: string,
  number: string,
  { endpoint, options }: AdapterConfig,
): OrderConfirmation {
  const url = options?.['order-url'] ?? new URL('/#order={number}', endpoint).href
  return {
    id,
    label: number,
    permalink_url: url.replace(/\{number\}|%7Bnumber%7D/, encodeURIComponent(number)),
  }
}
