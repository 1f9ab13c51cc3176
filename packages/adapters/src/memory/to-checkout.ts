import {
  type Checkout,
  type CheckoutStatus,
  type Message,
  noCredential,
  type Order,
  ucpVersion,
} from '@tillkit/core'
import type { CartRecord } from './merchant/merchant-records.ts'
import type { MerchantSeed } from './merchant/merchant-seed.ts'
import { toCart } from './to-cart.ts'
import { toMessage } from './to-messages.ts'

/** The merchant's cart as a checkout: what is still missing is in its messages, and its status follows from them. */
export function toCheckout(record: CartRecord, seed: MerchantSeed, images: string | undefined): Checkout {
  const { ucp, ...cart } = toCart(record, images)
  const messages = [...(cart.messages ?? []), ...stillMissing(record)]
  const order = record.order_number
  return {
    ...cart,
    ucp: {
      ...ucp,
      payment_handlers: {
        [noCredential]: seed.payments.map(({ id, name, text }) => ({
          id,
          version: ucpVersion,
          config: { name, description: text },
        })),
      },
    },
    status: statusOf(record, messages),
    messages,
    links: [],
    fulfillment: { methods: [toMethod(record, seed)] },
    ...(record.escalated && { continue_url: `${seed.site}/pay/${record.number}` }),
    ...(order && { order: { id: order, label: order, permalink_url: `${seed.site}/orders/${order}` } }),
  }
}

/** What was bought, in the till's words. */
export function toOrder(record: CartRecord, seed: MerchantSeed, images: string | undefined): Order {
  const { ucp, line_items, currency, totals } = toCart(record, images)
  const number = record.order_number ?? ''
  return {
    ucp,
    id: number,
    label: number,
    checkout_id: record.number,
    permalink_url: `${seed.site}/orders/${number}`,
    line_items: line_items.map(({ id, item, quantity, totals: lineTotals }) => ({
      id,
      item,
      quantity: { original: quantity, total: quantity, fulfilled: 0 },
      totals: lineTotals,
      status: 'processing',
    })),
    fulfillment: {},
    currency,
    totals,
  }
}

function statusOf(record: CartRecord, messages: readonly Message[]): CheckoutStatus {
  if (record.order_number) return 'completed'
  if (record.escalated) return 'requires_escalation'
  return messages.some(({ type }) => type === 'error') ? 'incomplete' : 'ready_for_complete'
}

function stillMissing({ lines, buyer, destination, delivery, order_number }: CartRecord): Message[] {
  if (order_number) return []
  return [
    ...(lines.length > 0 ? [] : ['no_lines']),
    ...(buyer?.email ? [] : ['no_buyer']),
    ...(destination ? [] : ['no_destination']),
    ...(delivery ? [] : ['no_delivery']),
  ].map(why => toMessage({ why }))
}

function toMethod(record: CartRecord, { deliveries }: MerchantSeed) {
  const line_item_ids = record.lines.map(line => line.key)
  const { destination, delivery, currency } = record
  return {
    id: 'delivery',
    type: 'shipping' as const,
    line_item_ids,
    ...(destination && {
      destinations: [{ id: 'destination', ...destination }],
      selected_destination_id: 'destination',
    }),
    groups: [
      {
        id: 'parcel',
        line_item_ids,
        options: deliveries.map(({ id, name, text, price }) => ({
          id,
          title: name,
          description: text,
          totals: [{ type: 'total', amount: price[currency] ?? 0 }],
        })),
        selected_option_id: delivery?.id ?? null,
      },
    ],
  }
}
