import type { Checkout } from '@tillkit/core'
import type { PlacedOrder } from '@tillkit/headless'
import { type Ga4Detail, toGa4, toMajor } from '../shared/ga4.ts'

/** The detail of an event on the way to an order. */
export function toCheckoutDetail(
  merchant: string,
  checkout: Checkout,
  extra: Pick<Ga4Detail, 'transaction_id' | 'value'> = {},
): Ga4Detail {
  const { currency, line_items, discounts } = checkout
  const coupon = discounts?.codes?.join(',')
  return toGa4(
    merchant,
    currency,
    line_items.map(({ item, quantity }) => ({
      id: item.id,
      name: item.title,
      price: { amount: item.price, currency },
      quantity,
    })),
    { ...extra, ...(coupon && { coupon }) },
  )
}

/** The detail of `till-purchase`: its value is what is to be paid, its items those of the checkout it came from. */
export function toPurchaseDetail(
  merchant: string,
  order: PlacedOrder,
  from: Checkout | undefined,
): Ga4Detail {
  const { currency, totals, confirmation } = order
  const total = totals.find(({ type }) => type === 'total')
  const extra = {
    transaction_id: confirmation.label ?? confirmation.id,
    ...(total && { value: toMajor({ amount: total.amount, currency }) }),
  }
  const detail = from ? toCheckoutDetail(merchant, from, extra) : toGa4(merchant, currency, [], extra)
  return { ...detail, currency }
}
