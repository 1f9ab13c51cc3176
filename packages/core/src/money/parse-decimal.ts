import { TillError } from '../errors/till-error.ts'
import { exponentOf } from './exponent-of.ts'
import type { Minor } from './price.ts'

/** What to do with digits smaller than the currency's smallest unit. */
export interface ParseDecimalOptions {
  /** To the nearest minor unit, a half to the even one. @default such digits are refused, unless they are zeros */
  readonly rounding?: 'half_even'
}

/**
 * A merchant's decimal as minor units, by its digits and never by a float: `12.5` EUR → 1250, `0.005` KWD → 5.
 * @param text digits with an optional minus and fraction; no exponent, sign +, white space or separators
 * @throws TillError `broken_reply` for anything else, and beyond the safe integers
 */
export function parseDecimal(text: string, currency: string, options: ParseDecimalOptions = {}): Minor {
  const [, minus, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const exponent = exponentOf(currency)
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, '0')
  const rest = fraction.slice(exponent)
  // Up for more than half, and for a half behind an odd digit.
  const isUp = /^50*$/.test(rest) ? Number(digits.at(-1)) % 2 : rest >= '5'
  const amount = Number(digits) + Number(isUp)
  if (!whole || !Number.isSafeInteger(amount) || (!options.rounding && /[^0]/.test(rest)))
    throw new TillError('broken_reply', `Expected a decimal amount of ${currency}`, { details: { currency } })
  // From zero, so that there is no -0.
  return minus ? 0 - amount : amount
}
