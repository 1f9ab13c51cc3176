import type { Item } from '../cart/cart.ts'
import type { Total } from '../cart/total.ts'
import type { Envelope } from '../envelope/envelope.ts'
import type { Message } from '../message/message.ts'

/** @see UCP 2026-04-08 `types/order_line_item.json` */
export interface OrderLineItem {
  readonly id: string
  readonly item: Item
  readonly quantity: { readonly original?: number; readonly total: number; readonly fulfilled: number }
  readonly totals: readonly Total[]
  readonly status: 'processing' | 'partial' | 'fulfilled' | 'removed'
}

/**
 * What was bought.
 * @see UCP 2026-04-08 `order.json`
 */
export interface Order {
  readonly ucp: Envelope
  readonly id: string
  /** What the shopper is told: the order's number or code. */
  readonly label?: string
  readonly checkout_id: string
  readonly permalink_url: string
  readonly line_items: readonly OrderLineItem[]
  readonly fulfillment: Readonly<Record<string, never>>
  readonly currency: string
  readonly totals: readonly Total[]
  readonly messages?: readonly Message[]
}
