import type { Minor } from '@tillkit/core'
import { type Basket, stateOf } from './ucp-basket.ts'
import { ucpDeliveries, ucpRates } from './ucp-seed.ts'
import type { UcpShelf } from './ucp-shelf.ts'

/** What a basket costs at this moment. */
export interface UcpBill {
  readonly goods: Minor
  readonly applied: readonly { readonly code: string; readonly title: string; readonly amount: Minor }[]
  /** Codes that count: without the refused. */
  readonly codes: readonly string[]
  readonly delivery: { readonly id: string; readonly title: string; readonly amount: Minor } | undefined
  readonly total: Minor
}

/** What a way to deliver costs in a currency. */
export function deliveryPrice(price: Minor, currency: string): Minor {
  return price * (ucpRates[currency] ?? 1)
}

/** Adds up a basket, as the merchant. */
export function billOf({ lines, codes, option, currency }: Basket, shelf: UcpShelf): UcpBill {
  const goods = lines.reduce(
    (sum, { variant, quantity }) => sum + shelf.price(variant, currency) * quantity,
    0,
  )
  const chosen = ucpDeliveries.find(it => it.id === option)
  const delivery = chosen && { ...chosen, amount: deliveryPrice(chosen.price, currency) }
  const applied = codes.flatMap(code => {
    if (stateOf(code, goods) !== 'good') return []
    const isPercent = code.toUpperCase() === 'TAKE10'
    const amount = isPercent ? Math.round(goods / 10) : (delivery?.amount ?? 0)
    return [{ code: code.toUpperCase(), title: isPercent ? 'Ten percent' : 'Free delivery', amount }]
  })
  const off = applied.reduce((sum, { amount }) => sum + amount, 0)
  return {
    goods,
    applied,
    codes: codes.filter(code => ['good', 'idle'].includes(stateOf(code, goods))),
    delivery,
    total: goods - off + (delivery?.amount ?? 0),
  }
}
