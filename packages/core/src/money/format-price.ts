import { exponentOf } from './exponent-of.ts'
import type { Price } from './price.ts'
import { toDecimal } from './to-decimal.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/**
 * A price in the shopper's language, with all digits of its currency: `12,50 €`. Intl gets a decimal string, so no digit
 * passes through a float. What Intl does not take, such as a currency that is none, is shown as `12.50 EURO`.
 * @param language BCP 47
 */
export function formatPrice(price: Price, language: string): string {
  const decimal = toDecimal(price)
  try {
    return formatterOf(language, price.currency).format(decimal)
  } catch {
    return `${decimal} ${price.currency}`
  }
}

/** One for each language and currency: making a formatter costs as much as hundreds of prices. */
function formatterOf(language: string, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`
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
