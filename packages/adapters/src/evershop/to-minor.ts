import type { Minor } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'

/**
 * EverShop's amount as minor units, by its digits: a JSON float in GraphQL (`59.97`, or `59.970000000000006` where the
 * shop multiplied), a string with four decimals in an order (`"35.5000"`). What is finer than the currency is rounded,
 * halves to even. Throws `TillError` of code `broken_reply` for what is no amount.
 */
export function toMinor(amount: number | string, currency: string): Minor {
  return parseDecimal(`${amount}`, currency, { rounding: 'half_even' })
}
