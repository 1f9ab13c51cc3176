import type { Total } from '../cart/total.ts'
import type { PostalAddress } from './postal-address.ts'

/** One way to get a group of line items, with what it costs. @see UCP 2026-04-08 `types/fulfillment_option.json` */
export interface FulfillmentOption {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly carrier?: string
  /** RFC 3339. */
  readonly earliest_fulfillment_time?: string
  /** RFC 3339. */
  readonly latest_fulfillment_time?: string
  readonly totals: readonly Total[]
}

/** Line items that travel together. @see UCP 2026-04-08 `types/fulfillment_group.json` */
export interface FulfillmentGroup {
  readonly id: string
  readonly line_item_ids: readonly string[]
  readonly options?: readonly FulfillmentOption[]
  readonly selected_option_id?: string | null
}

/** @see UCP 2026-04-08 `types/shipping_destination.json` */
export interface ShippingDestination extends PostalAddress {
  readonly id: string
}

/** @see UCP 2026-04-08 `types/fulfillment_method.json` */
export interface FulfillmentMethod {
  readonly id: string
  readonly type: 'shipping' | 'pickup'
  readonly line_item_ids: readonly string[]
  readonly destinations?: readonly ShippingDestination[]
  readonly selected_destination_id?: string | null
  readonly groups?: readonly FulfillmentGroup[]
}

/** How the goods reach the buyer. @see UCP 2026-04-08 `types/fulfillment.json` */
export interface Fulfillment {
  readonly methods?: readonly FulfillmentMethod[]
}
