import type { Buyer } from '../checkout/buyer.ts'
import type { Attribution, Context } from '../context/context.ts'
import type { Envelope, Link } from '../envelope/envelope.ts'
import type { Message } from '../message/message.ts'
import type { Minor } from '../money/price.ts'
import type { Total } from './total.ts'

/** @see UCP 2026-04-08 `types/item.json` */
export interface Item {
  /** The variant's id. */
  readonly id: string
  readonly title: string
  /** Of one, in minor units of the cart's currency. */
  readonly price: Minor
  readonly image_url?: string
}

/** @see UCP 2026-04-08 `types/line_item.json` */
export interface LineItem {
  readonly id: string
  readonly item: Item
  /** At least 1. */
  readonly quantity: number
  readonly totals: readonly Total[]
  readonly parent_id?: string
}

/** @see UCP 2026-04-08 `discount.json#/$defs/applied_discount` */
export interface AppliedDiscount {
  readonly code?: string
  readonly title: string
  /** What came off, positive, in minor units. */
  readonly amount: Minor
  readonly automatic?: boolean
}

/**
 * The codes a shopper entered and what they did. A code that is in `codes` and in no `applied` has no effect.
 * @see UCP 2026-04-08 `discount.json`
 */
export interface Discounts {
  readonly codes?: readonly string[]
  readonly applied?: readonly AppliedDiscount[]
}

/**
 * What the shopper wants to buy from one merchant, with the merchant's own amounts.
 * @see UCP 2026-04-08 `cart.json`
 */
export interface Cart {
  readonly ucp: Envelope
  /** The same until it is bought or gone, also once it has become a checkout. */
  readonly id: string
  /** ISO 4217; all amounts of the cart are in it. */
  readonly currency: string
  readonly line_items: readonly LineItem[]
  /** Has exactly one `subtotal` and one `total`. */
  readonly totals: readonly Total[]
  readonly buyer?: Buyer
  readonly context?: Context
  readonly attribution?: Attribution
  readonly messages?: readonly Message[]
  readonly links?: readonly Link[]
  readonly discounts?: Discounts
  /** Where the purchase goes on at the merchant. */
  readonly continue_url?: string
  /** RFC 3339. */
  readonly expires_at?: string
}
