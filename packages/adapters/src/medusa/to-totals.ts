import { TillError, type Total } from '@tillkit/core'
import type { CartWire } from './cart.guard.generated.ts'
import { toAmount, toMinor } from './to-minor.ts'

/** Whether the prices have the tax in them, as all of a currency or region have. */
export function isGross({ items }: CartWire): boolean {
  return items.length > 0 && items.every(it => it.is_tax_inclusive)
}

/**
 * A cart's rows. Where prices include tax, so do the rows, and the tax is a detail of the total; elsewhere it is a row of
 * its own. The subtotal is what is left of Medusa's total. Medusa counts finer than the currency: each running sum is rounded
 * and not each row, so that the rows add up.
 */
export function toTotals(cart: CartWire, currency: string): Total[] {
  const { total, tax_total, shipping_methods } = cart
  const gross = isGross(cart)
  const [method] = shipping_methods ?? []
  const rows: readonly (readonly [string, number, string?])[] = [
    ['discount', 0 - (gross ? cart.discount_total : cart.discount_subtotal)],
    ...(method
      ? [
          [
            'fulfillment',
            gross ? cart.original_shipping_total : cart.shipping_subtotal,
            method.name ?? '',
          ] as const,
        ]
      : []),
    ...(gross ? [] : [['tax', tax_total] as const]),
    // A gift card or a credit.
    ['credit', 0 - (cart.credit_line_total ?? 0), 'Credit'],
  ]
  let exact = total - rows.reduce((sum, [, amount]) => sum + amount, 0)
  const totals: Total[] = [{ type: 'subtotal', amount: toAmount(exact, currency) }]
  for (const [type, more, display_text] of rows) {
    const amount = toMinor(exact + more, currency) - toMinor(exact, currency)
    exact += more
    if (type !== 'credit' && (type === 'discount' ? amount > 0 : amount < 0))
      throw new TillError('broken_reply', `$.cart: ${type} has the wrong sign`)
    if (amount || type === 'fulfillment') totals.push({ type, amount, ...(display_text && { display_text }) })
  }
  const amount = toMinor(total, currency)
  const tax = gross ? toMinor(tax_total, currency) : 0
  const lines = [
    { display_text: 'Net', amount: amount - tax },
    { display_text: 'Tax', amount: tax },
  ]
  return [...totals, { type: 'total', amount, ...(tax && { lines }) }]
}
