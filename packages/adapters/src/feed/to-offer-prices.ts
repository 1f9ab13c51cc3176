import type { RawRow } from './raw-row.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

/**
 * What an offer of schema.org costs, and what it did before. A span of prices (`lowPrice` below `highPrice`) is none: it
 * does not say what any of the variants costs.
 * @see https://schema.org/Offer, https://schema.org/UnitPriceSpecification
 */
export function toOfferPrices(
  offer: unknown,
  resolve: (value: unknown) => unknown,
): Pick<RawRow, 'price' | 'list_price' | 'currency'> {
  const specifications = listOf(fieldOf(offer, 'priceSpecification')).map(resolve)
  const isBefore = (it: unknown) => /List|Strike|SRP|Retail/.test(textOf(fieldOf(it, 'priceType')) ?? '')
  const now = specifications.find(it => !isBefore(it))
  const [low, high] = [fieldOf(offer, 'lowPrice'), fieldOf(offer, 'highPrice')]
  const isSpan = high != null && Number(high) !== Number(low)
  return {
    price: fieldOf(offer, 'price') ?? fieldOf(now, 'price') ?? (isSpan ? undefined : low),
    list_price: fieldOf(specifications.find(isBefore), 'price'),
    currency: fieldOf(offer, 'priceCurrency') ?? fieldOf(now, 'priceCurrency'),
  }
}
