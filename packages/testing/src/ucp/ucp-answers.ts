import type { Basket } from './ucp-basket.ts'
import { billOf, deliveryPrice } from './ucp-bill.ts'
import { checkoutMessages, standingMessages, type UcpMessage } from './ucp-messages.ts'
import { ucpDeliveries } from './ucp-seed.ts'
import type { UcpShelf } from './ucp-shelf.ts'

const site = 'https://tea.example'

/** What is used again of a cart. */
interface UcpCart {
  readonly line_items: readonly { readonly id: string; readonly quantity: number }[]
  readonly totals: readonly { readonly type: string; readonly amount: number }[]
  readonly messages?: readonly UcpMessage[]
}

/** A basket as UCP's cart, beside its envelope. */
export function toUcpCart(basket: Basket, shelf: UcpShelf, notes: readonly UcpMessage[]): UcpCart {
  const { goods, applied, delivery, total } = billOf(basket, shelf)
  const messages = [...notes, ...standingMessages(basket, goods)]
  const cart = {
    id: basket.cartId,
    currency: basket.currency,
    line_items: toUcpLines(basket, shelf),
    totals: [
      { type: 'subtotal', amount: goods },
      ...applied
        .filter(it => it.amount)
        .map(it => ({ type: 'discount', display_text: it.title, amount: -it.amount })),
      ...(delivery ? [{ type: 'fulfillment', display_text: delivery.title, amount: delivery.amount }] : []),
      { type: 'total', amount: total },
    ],
    ...(basket.buyer && { buyer: basket.buyer }),
    ...(messages[0] && { messages }),
    ...(basket.codes[0] && { discounts: { codes: basket.codes, applied } }),
    continue_url: `${site}/continue/${basket.cartId}`,
    expires_at: '2036-01-01T00:00:00Z',
  }
  return cart
}

function toUcpLines({ lines, currency }: Basket, shelf: UcpShelf) {
  return lines.map(({ id, variant, quantity }) => {
    const price = shelf.price(variant, currency)
    const totals = [
      { type: 'subtotal', amount: price * quantity },
      { type: 'total', amount: price * quantity },
    ]
    const title = [variant.product.title, ...variant.labels].join(' ')
    return { id, item: { id: variant.id, title, price }, quantity, totals }
  })
}

/** A basket as UCP's checkout, beside its envelope. */
export function toUcpCheckout(basket: Basket, shelf: UcpShelf, notes: readonly UcpMessage[]): object {
  const { messages: ofCart = [], ...cart } = toUcpCart(basket, shelf, notes)
  const lacking = checkoutMessages(basket)
  const messages = [...ofCart, ...lacking]
  const isHindered = [...standingMessages(basket, 0), ...lacking].some(it => it.type === 'error')
  const { destination, option, billing, orderId } = basket
  const ids = basket.lines.map(({ id }) => id)
  const covered = basket.covered?.filter(id => ids.includes(id)) ?? ids
  return {
    ...cart,
    id: basket.checkoutId,
    status: statusOf(basket, isHindered),
    links: [{ type: 'terms_of_service', url: `${site}/terms` }],
    ...(messages[0] && { messages }),
    fulfillment: {
      methods: [
        {
          id: 'shipping-1',
          type: 'shipping',
          line_item_ids: covered,
          ...(destination && { destinations: [destination], selected_destination_id: destination.id }),
          groups: [
            {
              id: 'parcel-1',
              line_item_ids: covered,
              options: ucpDeliveries.map(({ id, title, price }) => ({
                id,
                title,
                totals: [{ type: 'total', amount: deliveryPrice(price, basket.currency) }],
              })),
              selected_option_id: option ?? null,
            },
          ],
        },
      ],
    },
    ...(billing && {
      payment: { instruments: [{ id: 'i', handler_id: 'invoice', type: 'x', billing_address: billing }] },
    }),
    ...(orderId &&
      !basket.busy && { order: { id: orderId, label: orderId, permalink_url: `${site}/orders/${orderId}` } }),
  }
}

function statusOf({ isCanceled, orderId, busy, isEscalated }: Basket, isHindered: boolean): string {
  if (isCanceled) return 'canceled'
  if (orderId) return busy ? 'complete_in_progress' : 'completed'
  if (isEscalated) return 'requires_escalation'
  return isHindered ? 'incomplete' : 'ready_for_complete'
}

/** What was bought, beside its envelope. */
export function toUcpOrder(basket: Basket, shelf: UcpShelf): object {
  const { totals, line_items } = toUcpCart(basket, shelf, [])
  return {
    id: basket.orderId ?? '',
    label: basket.orderId ?? '',
    checkout_id: basket.checkoutId,
    permalink_url: `${site}/orders/${basket.orderId}`,
    currency: basket.currency,
    line_items: line_items.map(({ quantity, ...line }) => ({
      ...line,
      quantity: { original: quantity, total: quantity, fulfilled: 0 },
      status: 'processing',
    })),
    fulfillment: { expectations: [], events: [] },
    totals,
  }
}
