import { type Minor, type Price, TillError } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'

/** Shopify's `MoneyV2`: decimals in major units, as `10.0` or `1500.0`. */
export interface MoneyWire {
  readonly amount: string
  readonly currencyCode: string
}

/**
 * An amount in minor units. Shares of a discount may be finer than the currency: they are rounded, a half to the even.
 * Throws `broken_reply` for what is below zero or in another currency than the rest.
 */
export function toMinor({ amount, currencyCode }: MoneyWire, currency: string = currencyCode): Minor {
  const minor = parseDecimal(amount, currencyCode, { rounding: 'half_even' })
  if (minor < 0 || currencyCode !== currency || !/^[A-Z]{3}$/.test(currency))
    throw new TillError('broken_reply', 'Expected a price')
  return minor
}

/** A price. Throws as `toMinor` does. */
export function toPrice(money: MoneyWire): Price {
  return { amount: toMinor(money), currency: money.currencyCode }
}
