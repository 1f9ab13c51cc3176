import type { Total } from '@tillkit/core'
import type { OrderWire } from './order.guard.generated.ts'

/** A row in Vendure's own unit. */
export type Row = readonly [type: string, amount: number, display_text?: string]

/**
 * An order's rows, all with tax. Vendure sends no row for discounts, so they are differences of its own figures: on
 * items, discounted less undiscounted lines; on the order, its subtotal less those; on delivery, charged less listed.
 * The subtotal is what is left of `totalWithTax`, so that the rows add up whatever Vendure rounded.
 */
export function toTotals(order: OrderWire, toMinor: (amount: number) => number): Total[] {
  const { discounts, lines, surcharges, shippingLines, subTotalWithTax, shippingWithTax, totalWithTax } =
    order
  const discounted = sum(lines.map(line => line.discountedLinePriceWithTax))
  const onItems = discounted - sum(lines.map(line => line.linePriceWithTax))
  const goods = subTotalWithTax - sum(surcharges.map(it => it.priceWithTax))
  const delivery = sum(shippingLines.map(it => it.priceWithTax))
  const onOrder = goods - discounted + shippingWithTax - delivery
  const rows: Row[] = [
    ...(discounts.length > 0
      ? ([
          ['items_discount', Math.min(0, onItems)],
          ['discount', Math.min(0, onOrder)],
        ] as const)
      : []),
    ...surcharges.map(
      (it): Row => [it.priceWithTax < 0 ? 'discount' : 'fee', it.priceWithTax, it.description],
    ),
    ...shippingLines.slice(0, 1).map((it): Row => ['fulfillment', delivery, it.shippingMethod.name]),
  ]
  const subtotal = totalWithTax - sum(rows.map(([, amount]) => amount))
  return [
    ...inMinor([['subtotal', subtotal], ...rows], toMinor).filter(
      ({ type, amount }) => amount || !type.endsWith('discount'),
    ),
    { type: 'total', amount: toMinor(totalWithTax) },
  ]
}

/** Rounds running sums and not rows, so that the rows still add up where Vendure counts finer than the currency. */
export function inMinor(rows: readonly Row[], toMinor: (amount: number) => number): Total[] {
  let exact = 0
  return rows.map(([type, more, display_text]) => {
    const amount = toMinor(exact + more) - toMinor(exact)
    exact += more
    return { type, amount, ...(display_text && { display_text }) }
  })
}

/** All of them together. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((whole, amount) => whole + amount, 0)
}
