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

/** A currency as ISO 4217 writes it; Medusa writes it small. Throws `broken_reply` for what is none. */
export function toCurrency(code: string): string {
  // A price in no currency fails as an amount that is none.
  if (!/^[a-z]{3}$/i.test(code)) parseDecimal('', code)
  return code.toUpperCase()
}
