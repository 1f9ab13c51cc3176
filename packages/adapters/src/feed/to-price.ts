import { type Price, TillError } from '@tillkit/core'
import { exponentOf, parseDecimal } from '@tillkit/core/money'

/**
 * A price as feeds write it: `15.00 USD`, `USD 15`, `1.299,00 EUR`, `1 299,00`. The currency in the text wins over the one
 * given. Throws a `TillError`: `config` where there is none at all, `broken_reply` for what is no price or can be read in
 * two ways (`15.000 EUR`, `15.005 EUR`), since a price that is wrong by a thousand is worse than none.
 * @see https://support.google.com/merchants/answer/6324371
 */
export function toPrice(text: string, fallback: string | undefined): Price {
  // No price is longer; searching a novel for one would take its time.
  const start = text.trim().slice(0, 40)
  const [written] = /[A-Z]{3}/.exec(start) ?? /\b[a-z]{3}\b/.exec(start) ?? []
  const currency = written?.toUpperCase() ?? fallback
  if (!currency)
    throw new TillError('config', 'This feed does not say its currency: add data-currency="EUR" or the like')
  // With an exponent it is a number that no price is.
  const [digits = ''] = /-?\s*\d(?:[\d.,'’\s]*\d)?(?:e[+-]?\d+)?/i.exec(start) ?? []
  const decimal = toDecimal(digits.replace(/['’\s]/g, ''), exponentOf(currency))
  // A shop's program may have counted in floats: `29.989999999999998`.
  return { amount: parseDecimal(decimal, currency, { rounding: 'half_even' }), currency }
}

/** Digits with a point before the fraction and no other mark; no decimal where that is not clear. */
function toDecimal(digits: string, exponent: number): string {
  const [, whole = digits, mark = '', fraction = ''] = /^(.*)([.,])(\d*)$/.exec(digits) ?? []
  if (/-/.test(digits)) return 'unclear'
  const joined = whole.replace(/[.,]/g, '')
  const decimal = mark && `${joined}.${fraction}`
  const isGroup = fraction.length === 3 && !digits.startsWith('0')
  if (!mark) return joined
  if (whole.includes(mark)) return isGroup ? joined + fraction : 'unclear'
  if (!isGroup || joined !== whole) return decimal
  // One mark and three digits: by Google a point is no mark of thousands, by use a comma is one.
  if ((mark === '.') !== exponent > 2) return 'unclear'
  return mark === '.' ? decimal : joined + fraction
}
