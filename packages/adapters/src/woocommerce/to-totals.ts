import { TillError, type Total } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import type { LineWire, TotalsWire } from './cart.guard.generated.ts'
import { toMinor } from './to-minor.ts'

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
export function toTotals(wire: TotalsWire, gross: boolean): Total[] {
  const minor = (text: string | null | undefined) => toMinor(text, wire)
  const shown = (net: string, tax: string | null | undefined) => {
    // Both are read: a tax that is no amount is a broken reply, shown or not.
    const [amount, more] = [minor(net), minor(tax)]
    return gross ? amount + more : amount
  }
  const discount = shown(wire.total_discount, wire.total_discount_tax)
  const fees = shown(wire.total_fees, wire.total_fees_tax)
  const [tax, price] = [minor(wire.total_tax), minor(wire.total_price)]
  const taxNames = wire.tax_lines.map(({ name }) => decodeEntities(name)).join(', ')
  const rows: Total[] = [
    ...(discount > 0 ? [{ type: 'discount', amount: -discount }] : []),
    ...(fees ? [{ type: fees < 0 ? 'discount' : 'fee', amount: fees }] : []),
    ...(typeof wire.total_shipping === 'string'
      ? [{ type: 'fulfillment', amount: shown(wire.total_shipping, wire.total_shipping_tax) }]
      : []),
    ...(tax && !gross ? [{ type: 'tax', amount: tax, ...(taxNames && { display_text: taxNames }) }] : []),
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
