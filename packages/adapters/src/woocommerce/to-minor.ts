import { type Minor, TillError } from '@tillkit/core'
import { parseDecimal } from '@tillkit/core/money'

/** What stands beside every amount: its currency, and how many decimals the shop counts with. */
export interface StoreCurrency {
  readonly currency_code: string
  readonly currency_minor_unit: number
}

/**
 * An amount of the Store API in ISO 4217's minor units. It comes as an integer in the shop's number of decimals, a setting:
 * `"20"` is $20 where prices are shown without cents. Finer ones are rounded, a half to the even. Null is nothing.
 */
export function toMinor(
  text: string | null | undefined,
  { currency_code, currency_minor_unit: decimals }: StoreCurrency,
): Minor {
  const [, minus, digits] = /^(-?)(\d+)$/.exec(text ?? '0') ?? []
  if (digits === undefined || decimals < 0 || decimals > 9)
    throw new TillError('broken_reply', 'Expected an amount in minor units')
  const padded = digits.padStart(decimals + 1, '0')
  const point = padded.length - decimals
  const decimal = `${minus}${padded.slice(0, point)}.${padded.slice(point)}0`
  return parseDecimal(decimal, currency_code, { rounding: 'half_even' })
}
