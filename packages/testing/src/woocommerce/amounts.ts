import { coupons } from './store-seed.ts'
import type { StoreOrder } from './store-state.ts'

/** The amounts of a cart or an order, in cents, worked out as WooCommerce did in the recordings. */
export interface Amounts {
  readonly lines: readonly { readonly net: number; readonly off: number }[]
  readonly items: number
  readonly itemsTax: number
  readonly discount: number
  readonly discountTax: number
  readonly shipping: number | null
  readonly tax: number
  readonly total: number
}

/** What a way to deliver costs. */
export const rates: Readonly<Record<string, number>> = {
  'flat_rate:1': 500,
  'local_pickup:2': 0,
  'free_shipping:3': 0,
}

/** Where the shop delivers to. */
export const delivers: readonly string[] = ['US', 'CA']

/** The ways to deliver to an address. */
export function ratesFor({
  shipping,
  lines,
  coupons: codes,
}: Pick<StoreOrder, 'shipping' | 'lines' | 'coupons'>): string[] {
  if (lines.length === 0 || !delivers.includes(shipping['country'] ?? '')) return []
  const isFree = codes.some(code => coupons[code]?.isFreeShipping)
  return ['flat_rate:1', 'local_pickup:2', ...(isFree ? ['free_shipping:3'] : [])]
}

/** The way that is selected: the customer's, or the first. */
export function rateOf(
  order: Pick<StoreOrder, 'shipping' | 'lines' | 'coupons' | 'rate'>,
): string | undefined {
  const offered = ratesFor(order)
  return order.rate && offered.includes(order.rate) ? order.rate : offered[0]
}

/** California's rate, for whom is there. */
const taxRate = ({ shipping }: Pick<StoreOrder, 'shipping'>) =>
  shipping['country'] === 'US' && shipping['state'] === 'CA' ? 0.0825 : 0

/**
 * Percent of the whole is rounded once and given to the lines by whole cents, the last taking what is left; tax is worked
 * out on what is then asked for.
 */
export function amountsOf(order: Pick<StoreOrder, 'shipping' | 'lines' | 'coupons' | 'rate'>): Amounts {
  const percent = order.coupons.reduce((sum, code) => sum + (coupons[code]?.percent ?? 0), 0)
  const nets = order.lines.map(({ item, quantity }) => item.price * quantity)
  const items = nets.reduce((sum, net) => sum + net, 0)
  const discount = Math.round((items * percent) / 100)
  const offs = nets.map(net => Math.floor((net * percent) / 100))
  const rest = discount - offs.reduce((sum, off) => sum + off, 0)
  const lines = nets.map((net, at) => ({ net, off: (offs[at] ?? 0) + (at === nets.length - 1 ? rest : 0) }))
  const itemsTax = taxOf(order, items)
  const tax = taxOf(order, items - discount)
  const rate = rateOf(order)
  const shipping = rate === undefined ? null : (rates[rate] ?? 0)
  return {
    lines,
    items,
    itemsTax,
    discount,
    discountTax: itemsTax - tax,
    shipping,
    tax,
    total: items - discount + tax + (shipping ?? 0),
  }
}

/** The tax on an amount where the parcel goes. */
export function taxOf(order: Pick<StoreOrder, 'shipping'>, amount: number): number {
  return Math.round(amount * taxRate(order))
}
