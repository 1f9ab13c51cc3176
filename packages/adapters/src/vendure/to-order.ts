import type { AdapterConfig, Order } from '@tillkit/core'
import type { CheckoutWire } from './parse-checkout.ts'
import { toCart } from './to-cart.ts'

/** What was bought. Vendure's shop API tells of deliveries only by the order's state. */
export function toOrder(order: CheckoutWire, config: AdapterConfig): Order {
  const { ucp, id, line_items, currency, totals } = toCart(order, config)
  const isFulfilled = /^(Shipped|Delivered)$/.test(order.state)
  return {
    ucp,
    id,
    label: id,
    checkout_id: id,
    permalink_url: permalinkOf(id, config),
    line_items: line_items.map(({ quantity, ...line }) => ({
      id: line.id,
      item: line.item,
      quantity: { original: quantity, total: quantity, fulfilled: isFulfilled ? quantity : 0 },
      totals: line.totals,
      status: isFulfilled ? 'fulfilled' : 'processing',
    })),
    fulfillment: {},
    currency,
    totals,
  }
}

/**
 * Where the shopper finds an order at the merchant: option `order-url` with `{code}` in it. Without it the shop's front
 * page, and the code in the fragment, which no server logs: for two hours it opens the order to whoever knows it.
 */
export function permalinkOf(code: string, { endpoint, options }: AdapterConfig): string {
  const template = options?.['order-url'] ?? new URL('/#order={code}', endpoint).href
  return template.replace(/\{code\}|%7Bcode%7D/, encodeURIComponent(code))
}
