import { type Call, type Order, type OrderResult, TillError, ucpVersion } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type OrderWire, parseOrder } from './checkout.guard.generated.ts'
import type { Shop } from './session.ts'
import { toItem } from './to-cart.ts'
import { errorsOf } from './to-messages.ts'
import { toRows, toTotals } from './to-totals.ts'

/** Reads an order. Merchants may refuse who did not place it, which is told as their message. */
export async function readOrder({ ask, config }: Shop, reference: string, call: Call): Promise<OrderResult> {
  const { resource, messages } = await ask(`orders/${encodeURIComponent(reference)}`, call)
  if (!resource) return { ok: false, order: null, messages: errorsOf(messages) }
  return { ok: true, order: toOrder(parseOrder(resource), config.endpoint), messages: [] }
}

function toOrder(wire: OrderWire, endpoint: string): Order {
  const { id, label, checkout_id, currency, totals } = wire
  if (!/^[A-Z]{3}$/.test(currency)) throw new TillError('broken_reply', '$.currency: expected three capitals')
  return {
    ucp: { version: ucpVersion },
    id,
    ...(label && { label }),
    checkout_id,
    permalink_url: toWebUrl(wire.permalink_url, endpoint) ?? toWebUrl(endpoint) ?? 'about:blank',
    line_items: wire.line_items.map(line => {
      const { original = -1, total, fulfilled } = line.quantity
      if (total < 0 || fulfilled < 0 || line.item.price < 0)
        throw new TillError('broken_reply', '$.line_items: expected counts')
      return {
        id: line.id,
        item: toItem(line.item),
        quantity: { ...(original >= 0 && { original }), total, fulfilled },
        totals: toRows(line.totals),
        status: line.status,
      }
    }),
    fulfillment: {},
    currency,
    totals: toTotals(totals),
  }
}
