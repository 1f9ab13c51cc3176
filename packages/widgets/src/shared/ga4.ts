import type { Price } from '@tillkit/core'
import { toDecimal } from '@tillkit/core/money'

/** One item of a GA4 e-commerce event. Amounts in major units. */
export interface Ga4Item {
  readonly item_id: string
  readonly item_name: string
  readonly item_variant?: string
  readonly price: number
  readonly quantity: number
}

/**
 * The detail of the `till-*` events about things to buy: GA4's shape, and who sells. With Global Privacy Control it tells
 * that something happened and not what: no items, no value, no coupon, no transaction.
 */
export interface Ga4Detail {
  readonly currency: string
  readonly value?: number
  readonly items: readonly Ga4Item[]
  readonly transaction_id?: string
  readonly coupon?: string
  readonly merchant: string
}

/** What an item is told from. */
export interface Ga4Source {
  readonly id: string
  readonly name: string
  readonly variant?: string | undefined
  readonly price: Price
  readonly quantity: number
}

/** A number in major units. Only for analytics: nothing is reckoned with it. */
export function toMajor(price: Price): number {
  return Number(toDecimal(price))
}

/** Makes the detail of an event from what it is about. `value` is the items' own sum, as GA4 asks, not the cart's total. */
export function toGa4(
  merchant: string,
  currency: string,
  sources: readonly Ga4Source[],
  extra: Partial<Pick<Ga4Detail, 'transaction_id' | 'coupon' | 'value'>> = {},
): Ga4Detail {
  // Events are how a page's own scripts come to hand a shopper's purchase on.
  if (isOptedOut()) return { currency, items: [], merchant }
  const amount = sources.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0)
  return {
    currency,
    value: toMajor({ amount, currency }),
    items: sources.map(({ id, name, variant, price, quantity }) => ({
      item_id: id,
      item_name: name,
      ...(variant && { item_variant: variant }),
      price: toMajor(price),
      quantity,
    })),
    merchant,
    ...extra,
  }
}

/** Whether the browser says for its user that nothing about them may be sold or shared. @see https://w3.org/TR/gpc */
function isOptedOut(): boolean {
  return Boolean(
    (globalThis.navigator as { globalPrivacyControl?: unknown } | undefined)?.globalPrivacyControl,
  )
}
