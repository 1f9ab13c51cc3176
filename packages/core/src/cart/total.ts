import type { Minor } from '../money/price.ts'

/** @see UCP 2026-04-08 `types/totals.json` */
export interface TotalDetail {
  readonly display_text: string
  readonly amount: Minor
}

/**
 * A row of what is to be paid, as the merchant computed it. Rows are drawn in the order given and never summed here.
 * Well-known types: subtotal, items_discount, discount (both negative), fulfillment, tax, fee, total; others render by
 * `display_text`.
 * @see UCP 2026-04-08 `types/total.json`
 */
export interface Total {
  readonly type: string
  /** Signed, in minor units of the cart's currency. */
  readonly amount: Minor
  readonly display_text?: string
  readonly lines?: readonly TotalDetail[]
}
