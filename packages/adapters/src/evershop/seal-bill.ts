import { type Cart, ucpVersion } from '@tillkit/core'
import { parseBillSeal } from './session.guard.generated.ts'

/** What a cart comes to, short enough for a session. */
export function sealBill({ currency, totals, line_items }: Cart): string {
  const total = totals.find(({ type }) => type === 'total')?.amount ?? 0
  const lines = line_items.map(({ item, quantity }) => ({ i: item.id, q: quantity, p: item.price }))
  return JSON.stringify({ c: currency, t: total, l: lines })
}

/**
 * The cart of a seal, for a cart that EverShop does not show any more; without names, which a seal has no room for.
 * Undefined for what is no seal.
 */
export function unsealBill(id: string, seal: string | undefined): Cart | undefined {
  try {
    const { c: currency, t: amount, l: lines } = parseBillSeal(JSON.parse(seal ?? ''))
    return {
      ucp: { version: ucpVersion },
      id,
      currency,
      line_items: lines.map(({ i, q, p }, at) => ({
        id: `${at}`,
        item: { id: i, title: i, price: p },
        quantity: q,
        totals: [
          { type: 'subtotal', amount: p * q },
          { type: 'total', amount: p * q },
        ],
      })),
      totals: [
        { type: 'subtotal', amount },
        { type: 'total', amount },
      ],
    }
  } catch {
    return undefined
  }
}
