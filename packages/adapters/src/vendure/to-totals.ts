import type { Total, TotalDetail } from '@tillkit/core'
import type { OrderWire } from './order.guard.generated.ts'

type Row = readonly [type: string, amount: number, display_text?: string]

/**
 * An order's rows, all with tax. Vendure sends no row for discounts, so they are differences of its own figures: on
 * items, discounted less undiscounted lines; on the order, its subtotal less those; on delivery, charged less listed.
 * So the rows add up to `totalWithTax`. @param toMinor for the order's currency
 */
export function toTotals(order: OrderWire, toMinor: (amount: number) => number): Total[] {
  const { lines, surcharges, shippingLines, subTotalWithTax, shippingWithTax, totalWithTax } = order
  const items = sum(lines.map(line => line.linePriceWithTax))
  const discounted = sum(lines.map(line => line.discountedLinePriceWithTax))
  const goods = subTotalWithTax - sum(surcharges.map(it => it.priceWithTax))
  const listed = sum(shippingLines.map(it => it.priceWithTax))
  const onItems = discounted - items
  const onOrder = goods - discounted + shippingWithTax - listed
  // Prorating may round a line up by a cent where nothing is discounted: that is no discount.
  const roundedUp = Math.max(0, onItems) + Math.max(0, onOrder)
  const rows: Row[] = [
    ['subtotal', items + roundedUp],
    ['items_discount', Math.min(0, onItems)],
    ['discount', Math.min(0, onOrder)],
    ...surcharges.map(
      (it): Row => [it.priceWithTax < 0 ? 'discount' : 'fee', it.priceWithTax, it.description],
    ),
    ...shippingLines.slice(0, 1).map((it): Row => ['fulfillment', listed, it.shippingMethod.name]),
  ]
  const details = toDetails(order, toMinor)
  return [
    ...inMinor(rows, toMinor).flatMap(([type, amount, display_text]) =>
      amount || !type.endsWith('discount') ? { type, amount, ...(display_text && { display_text }) } : [],
    ),
    { type: 'total', amount: toMinor(totalWithTax), ...(details.length > 0 && { lines: details }) },
  ]
}

/** The rows of one line: before and after what came off it. */
export function toLineTotals(line: OrderWire['lines'][number], toMinor: (amount: number) => number): Total[] {
  const [before, after] = [toMinor(line.linePriceWithTax), toMinor(line.discountedLinePriceWithTax)]
  return [
    { type: 'subtotal', amount: before },
    ...(after < before ? [{ type: 'items_discount', amount: after - before }] : []),
    { type: 'total', amount: after },
  ]
}

/** The tax inside the total, by the merchant's names for its rates. */
function toDetails(
  { total, totalWithTax, taxSummary }: OrderWire,
  toMinor: (amount: number) => number,
): TotalDetail[] {
  const rows = taxSummary
    .filter(({ taxTotal }) => taxTotal > 0)
    .map(({ description, taxTotal }): Row => ['tax', taxTotal, description])
  const isWhole = rows.length > 0 && total + sum(rows.map(([, amount]) => amount)) === totalWithTax
  return isWhole
    ? inMinor([['net', total, 'Net'], ...rows], toMinor).map(([, amount, display_text = '']) => ({
        display_text,
        amount,
      }))
    : []
}

/** Rounds running sums and not rows, so that the rows still add up where Vendure counts finer than the currency. */
function inMinor(rows: readonly Row[], toMinor: (amount: number) => number): Row[] {
  let exact = 0
  return rows.map(([type, amount, display_text = '']) => {
    const before = toMinor(exact)
    exact += amount
    return [type, toMinor(exact) - before, display_text]
  })
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((whole, amount) => whole + amount, 0)
}
