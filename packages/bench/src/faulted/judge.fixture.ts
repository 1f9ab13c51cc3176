import type { Total } from '@tillkit/core'
import type { CheckoutState } from '@tillkit/headless'
import type { SideDoorOrder } from '@tillkit/testing'
import type { Wish } from './fill-cart.fixture.ts'

/** Laws that a run may break. */
export type Law = 'two orders' | 'lost lines' | 'wrong total' | 'a lie' | 'late' | 'no end'

/** What a run broke, with what is needed to see why. */
export interface Breach {
  readonly law: Law
  readonly why: string
}

/** What the shopper is told. */
export type Ending = 'confirmed' | 'refused' | 'checking' | 'failed'

/** The end that a state is to the shopper. */
export const endingOf = ({ status }: CheckoutState): Ending =>
  status === 'placed'
    ? 'confirmed'
    : status === 'checking'
      ? 'checking'
      : status === 'failed'
        ? 'failed'
        : 'refused'

const totalOf = (totals: readonly Total[]) => totals.find(({ type }) => type === 'total')?.amount

const sorted = (wish: Wish) =>
  JSON.stringify(
    Object.entries(wish)
      .filter(([, count]) => count > 0)
      .sort(),
  )

/** What the screen says, against what the merchant has by its side door. */
export function judge(state: CheckoutState, orders: readonly SideDoorOrder[], wish: Wish): readonly Breach[] {
  const breaches: Breach[] = []
  const breach = (law: Law, why: string) => breaches.push({ law, why })
  const [order] = orders
  if (orders.length > 1) breach('two orders', orders.map(({ id }) => id).join())
  if (order && orders.length === 1) {
    const bought: Wish = {}
    for (const { variant_id, quantity } of order.lines)
      bought[variant_id] = (bought[variant_id] ?? 0) + quantity
    if (sorted(bought) !== sorted(wish))
      breach('lost lines', `wanted ${sorted(wish)}, bought ${sorted(bought)}`)
  }
  if (state.status === 'placed') {
    if (!order) breach('a lie', 'says placed, and there is no order')
    else if (totalOf(state.order.totals) !== order.total || state.order.currency !== order.currency)
      breach(
        'wrong total',
        `says ${totalOf(state.order.totals)} ${state.order.currency}, the order ${order.total} ${order.currency}`,
      )
  } else if (state.status === 'checking') {
    if (!state.reference) breach('a lie', 'is checking without a reference')
  } else if (order) breach('a lie', `says ${state.status}, and there is the order ${order.id}`)
  return breaches
}

/** The total that the shopper agreed to, against that of the order. */
export function judgeAgreed(
  agreed: number | undefined,
  [order]: readonly SideDoorOrder[],
): readonly Breach[] {
  return order && agreed !== undefined && order.total !== agreed
    ? [{ law: 'wrong total', why: `the shopper agreed to ${agreed}, the order is ${order.total}` }]
    : []
}

/** The sum of a checkout as drawn. */
export const shownTotal = (state: CheckoutState): number | undefined =>
  state.status === 'ready' ? totalOf(state.checkout.totals) : undefined
