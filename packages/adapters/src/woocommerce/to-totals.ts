import { type Minor, TillError, type Total } from '@tillkit/core'
import type { LineWire } from './cart.guard.generated.ts'
import { toMinor } from './to-minor.ts'

/** What a cart and an order say of their amounts, each without its tax and the tax of it. */
export interface StoreTotals {
  readonly discount: readonly [net: Minor, tax: Minor]
  /** Absent where delivery was not worked out. */
  readonly shipping: readonly [net: Minor, tax: Minor] | undefined
  readonly fees: readonly [net: Minor, tax: Minor]
  readonly tax: Minor
  readonly price: Minor
  readonly taxNames: string
}

/**
 * Whether the shop shows its prices with tax in them, a setting that no route tells: the lines' prices add up to their
 * amounts with tax sooner than to those without.
 */
export function isGross(lines: readonly LineWire[]): boolean {
  let shown = 0
  let net = 0
  let tax = 0
  for (const { prices, quantity, totals } of lines) {
    shown += toMinor(prices.price, prices) * quantity
    net += toMinor(totals.line_subtotal, totals)
    tax += toMinor(totals.line_subtotal_tax, totals)
  }
  return Math.abs(shown - net - tax) < Math.abs(shown - net)
}

/**
 * The rows as the shop shows them: with tax in each, and the tax as a detail of the total, or without and the tax as a row.
 * The subtotal is what is left of the total, so that the rows add up whatever WooCommerce rounded.
 */
export function toTotals(
  { discount, shipping, fees, tax, price, taxNames }: StoreTotals,
  gross: boolean,
): Total[] {
  const of = ([net, more]: readonly [Minor, Minor]) => (gross ? net + more : net)
  const name = taxNames && { display_text: taxNames }
  const rows: Total[] = [
    ...(of(discount) > 0 ? [{ type: 'discount', amount: -of(discount) }] : []),
    ...(of(fees) ? [{ type: of(fees) < 0 ? 'discount' : 'fee', amount: of(fees) }] : []),
    ...(shipping ? [{ type: 'fulfillment', amount: of(shipping) }] : []),
    ...(tax && !gross ? [{ type: 'tax', amount: tax, ...name }] : []),
  ]
  const subtotal = rows.reduce((left, { amount }) => left - amount, price)
  if (!Number.isSafeInteger(subtotal))
    throw new TillError('broken_reply', 'Expected amounts that can be added up')
  const lines =
    tax && gross
      ? {
          lines: [
            { display_text: 'Net', amount: price - tax },
            { display_text: taxNames || 'Tax', amount: tax },
          ],
        }
      : {}
  return [{ type: 'subtotal', amount: subtotal }, ...rows, { type: 'total', amount: price, ...lines }]
}

/** A line's rows. */
export function toLineTotals({ totals }: LineWire, gross: boolean): Total[] {
  const minor = (text: string) => toMinor(text, totals)
  const before = minor(totals.line_subtotal) + (gross ? minor(totals.line_subtotal_tax) : 0)
  const after = minor(totals.line_total) + (gross ? minor(totals.line_total_tax) : 0)
  return [
    { type: 'subtotal', amount: before },
    ...(after < before ? [{ type: 'items_discount', amount: after - before }] : []),
    { type: 'total', amount: after },
  ]
}
