import type { AdapterConfig, Order, OrderConfirmation } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { CartWire } from './cart.guard.generated.ts'
import type { CompletedWire, OrderReplyWire } from './checkout.guard.generated.ts'
import { toCart } from './to-cart.ts'

/**
 * What the shopper is told of an order: its number. The link is option `order-url` with `{number}` or `{id}` in it; without
 * it the server's own host, and the id in the fragment, which no server logs: it opens the order to whoever knows it.
 */
export function toConfirmation(
  { id, display_id }: NonNullable<CompletedWire['order']>,
  { endpoint, options }: AdapterConfig,
): OrderConfirmation {
  const told = options?.['order-url']
    ?.replace('{id}', encodeURIComponent(id))
    .replace('{number}', `${display_id}`)
  const own = new URL(`/#order=${encodeURIComponent(id)}`, endpoint).href
  return { id, ...(display_id && { label: `${display_id}` }), permalink_url: toWebUrl(told ?? '') ?? own }
}

/** What was bought, and how much of it is on its way. */
export function toOrder(wire: CartWire, { order }: OrderReplyWire, config: AdapterConfig): Order {
  const { ucp, line_items, currency, totals } = toCart(wire, config)
  const fulfilled = new Map(order.items.map(({ id, detail }) => [id, detail?.fulfilled_quantity ?? 0]))
  return {
    ucp,
    ...toConfirmation({ id: wire.id, display_id: order.display_id }, config),
    // An order does not name its cart.
    checkout_id: wire.id,
    line_items: line_items.map(({ quantity, ...line }) => {
      const sent = Math.min(quantity, Math.max(0, Math.trunc(fulfilled.get(line.id) ?? 0)))
      return {
        ...line,
        quantity: { original: quantity, total: quantity, fulfilled: sent },
        status: sent === 0 ? 'processing' : sent < quantity ? 'partial' : 'fulfilled',
      }
    }),
    fulfillment: {},
    currency,
    totals,
  }
}
