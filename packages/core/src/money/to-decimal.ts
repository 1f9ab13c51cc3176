import { exponentOf } from './exponent-of.ts'
import type { Price } from './price.ts'

/** An amount as an exact decimal: `12.50` for 1250 EUR, `-0.005` for -5 KWD, `1250` for 1250 JPY. */
export function toDecimal({ amount, currency }: Price): `${number}` {
  const exponent = exponentOf(currency)
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0')
  const point = digits.length - exponent
  const fraction = exponent > 0 ? `.${digits.slice(point)}` : ''
  return `${amount < 0 ? '-' : ''}${digits.slice(0, point)}${fraction}` as `${number}`
}
