import type { AdapterConfig, Total } from '@tillkit/core'
import type { BillWire, LineWire } from './cart.guard.generated.ts'
import { toMinor } from './to-minor.ts'

/** Whether prices are shown with tax: option `tax` is `included`. EverShop's API does not tell how its own pages do. */
export function isTaxIncluded({ options }: AdapterConfig): boolean {
  return options?.['tax'] === 'included'
}

/**
 * The rows of a cart or order. Its parts are rounded one by one and its total as a whole: what is between them is the
 * tax, where that has a row, else part of the subtotal, so that the rows add up.
 */
export function toTotals(bill: BillWire, config: AdapterConfig): Total[] {
  const isIncluded = isTaxIncluded(config)
  const minor = ({ value }: { readonly value: number }) => toMinor(value, bill.currency)
  const total = minor(bill.grandTotal)
  const discount = Math.max(0, minor(bill.discountAmount))
  const delivery = Math.max(0, minor(isIncluded ? bill.shippingFeeInclTax : bill.shippingFeeExclTax))
  const goods = Math.max(0, total + discount - delivery)
  const subtotal = isIncluded ? goods : Math.min(goods, Math.max(0, minor(bill.subTotal)))
  const { shippingMethodName } = bill
  return [
    { type: 'subtotal', amount: subtotal },
    ...(discount > 0 ? [{ type: 'items_discount', amount: -discount }] : []),
    ...(shippingMethodName || delivery > 0
      ? [
          {
            type: 'fulfillment',
            amount: delivery,
            ...(shippingMethodName && { display_text: shippingMethodName }),
          },
        ]
      : []),
    ...(goods > subtotal ? [{ type: 'tax', amount: goods - subtotal }] : []),
    { type: 'total', amount: subtotal - discount + delivery + (goods - subtotal) },
  ]
}

/** The rows of a line; a discount on the whole cart is spread over its lines by EverShop itself. */
export function toLineTotals(line: LineWire, currency: string, config: AdapterConfig): Total[] {
  const amount = toMinor((isTaxIncluded(config) ? line.lineTotalInclTax : line.lineTotal).value, currency)
  const discount = Math.max(0, toMinor(line.discountAmount.value, currency))
  return [
    { type: 'subtotal', amount },
    ...(discount > 0 ? [{ type: 'items_discount', amount: -discount }] : []),
    { type: 'total', amount: amount - discount },
  ]
}
