import type { Minor } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'

/**
 * Medusa's amount → minor units. It counts in major units as JSON numbers and finer than a currency does (10 % off 19.99
 * leaves 17.991): such digits are rounded to the nearest minor unit, a half to the even one. Throws `broken_reply`
 * beyond the safe integers.
 */
export function toMinor(amount: number, currency: string): Minor {
  // Six decimals are more than Medusa's sums have, and fewer than a float's noise.
  return parseDecimal(amount.toFixed(6), currency, { rounding: 'half_even' })
}

/** The same for an amount that has no sign, such as a price. Throws `broken_reply` below zero. */
export function toAmount(amount: number, currency: string): Minor {
  const minor = toMinor(amount, currency)
  return minor < 0 ? parseDecimal('', currency) : minor
}

/** A currency as ISO 4217 writes it; Medusa writes it small. Throws `broken_reply` for what is none. */
export function toCurrency(code: string): string {
  // No currency fails as no amount does.
  if (!/^[a-z]{3}$/i.test(code)) parseDecimal('', code)
  return code.toUpperCase()
}
