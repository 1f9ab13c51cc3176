import { exponentOf } from './exponent-of.ts'
import type { Price } from './price.ts'
import { toDecimal } from './to-decimal.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** Languages and currencies whose prices are written as below, by region. */
const plain = /^(en(-US)? (EUR|GBP|USD)|en-GB (EUR|GBP)|(de(-DE)?|es(-ES)?|fr(-FR)?) EUR)$/

/**
 * A price in the shopper's language, with all digits of its currency: `12,50 €`. Intl gets a decimal string, so no digit
 * passes through a float. What Intl does not take, such as a currency that is none, is shown as `12.50 EURO`. The most
 * usual prices are written as Intl would, without it: its first formatter keeps a phone busy for a tenth of a second.
 * @param language BCP 47
 */
export function formatPrice(price: Price, language: string): string {
  const { amount, currency } = price
  const key = `${language} ${currency}`
  const decimal = toDecimal(price)
  if (amount > 0 && plain.test(key)) {
    if (key[1] === 'n')
      return { E: '€', G: '£', U: '$' }[currency[0] as string] + decimal.replace(/\B(?=(\d{3})+\.)/g, ',')
    // From a thousand on languages differ in how they part the digits.
    if (amount < 100_000) return `${decimal.replace('.', ',')}\u00a0€`
  }
  try {
    return formatterOf(key, language, currency).format(decimal)
  } catch {
    return `${decimal} ${currency}`
  }
}

/** One for each language and currency: making a formatter costs as much as hundreds of prices. */
function formatterOf(key: string, language: string, currency: string): Intl.NumberFormat {
  const digits = exponentOf(currency)
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  formatters.set(key, formatter)
  return formatter
}
