import type { Call, CheckoutInput } from '@tillkit/core'
import type { SessionWire } from './session.guard.generated.ts'
import { toCart } from './to-cart.ts'

/** A line to ask for; one that is not there yet has no id. */
export interface WantedLine {
  readonly id?: string
  readonly item: { readonly id: string }
  readonly quantity: number
  readonly parent_id?: string
}

/** What is to be different. */
export interface Change extends CheckoutInput {
  readonly lines?: readonly WantedLine[]
  readonly codes?: readonly string[]
}

/**
 * The whole of a cart with a change in it: an update replaces everything, so what is left out is gone. What the merchant
 * works out itself (prices, totals, options) is not sent. What a checkout has beside it is `toCheckoutParts`.
 * @see UCP 2026-04-08, "Update": fields with `ucp_request`
 */
export function toReplacement(wire: SessionWire, change: Change, { context }: Call): object {
  const { buyer = wire.buyer, lines = toWanted(wire), codes = toCart(wire).discounts?.codes } = change
  return {
    id: wire.id,
    line_items: lines,
    context,
    ...(buyer && { buyer }),
    ...(codes && { discounts: { codes } }),
  }
}

/** The lines as they are. */
export function toWanted({ line_items }: SessionWire): WantedLine[] {
  return line_items.map(({ id, item, quantity, parent_id }) => ({
    id,
    item: { id: item.id },
    quantity,
    ...(parent_id && { parent_id }),
  }))
}
