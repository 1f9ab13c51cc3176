import { TillError, type Total } from '@tillkit/core'
import type { SessionWire } from './session.guard.generated.ts'

type TotalWire = SessionWire['totals'][number]

const known = ['subtotal', 'items_discount', 'discount', 'fulfillment', 'tax', 'fee', 'total']

/**
 * Rows with the signs that 2026-04-08 gives them: before it, what a discount takes off was written without its minus.
 * Rows that cannot be what they say are left out.
 */
export function toRows(wire: readonly TotalWire[] = []): Total[] {
  return wire.flatMap(({ type, amount: written, display_text, lines }) => {
    const isReduction = type.endsWith('discount') && known.includes(type)
    const amount = isReduction ? -Math.abs(written) : written
    const isOdd = isReduction ? !amount : amount < 0 && type !== 'total' && known.includes(type)
    if (isOdd) return []
    const text = display_text || (!known.includes(type) && type)
    return [
      { type, amount, ...(text && { display_text: text }), ...(lines && sum(lines) === amount && { lines }) },
    ]
  })
}

/**
 * The rows of a cart, checkout or order. The page draws them and never sums, so rows that do not lead to the total are a
 * broken reply: what would be shown is not what is paid.
 */
export function toTotals(wire: readonly TotalWire[]): Total[] {
  const rows = toRows(wire)
  const [total, ...more] = rows.filter(({ type }) => type === 'total')
  const others = rows.filter(({ type }) => type !== 'total')
  const subtotals = others.filter(({ type }) => type === 'subtotal')
  if (!total || more[0] || subtotals.length !== 1 || sum(others) !== total.amount)
    throw new TillError('broken_reply', '$.totals: expected rows that lead to the total')
  return rows
}

function sum(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((whole, { amount }) => whole + amount, 0)
}
