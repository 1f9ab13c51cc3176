import { TillError } from '@tillkit/core'
import type { FeedRow } from './feed-row.ts'
import { toPrice } from './to-price.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

/**
 * What an offer of schema.org costs, and what it did before. A span of prices (`lowPrice` below `highPrice`) is none: it
 * does not say what any of the variants costs. Throws a `TillError` where there is no price.
 * @see https://schema.org/Offer, https://schema.org/UnitPriceSpecification
 */
export function toOfferPrices(
  offer: unknown,
  fallback: string | undefined,
  resolve: (value: unknown) => unknown,
): Pick<FeedRow, 'price' | 'list_price'> {
  const currency = textOf(fieldOf(offer, 'priceCurrency'))
  const specifications = listOf(fieldOf(offer, 'priceSpecification')).map(resolve)
  const isBefore = (it: unknown) =>
    /(List|Strikethrough|SuggestedRetail|SRP|MSRP)/.test(textOf(fieldOf(it, 'priceType')) ?? '')
  const read = (from: unknown, name = 'price') => {
    const text = textOf(fieldOf(from, name))
    return text ? toPrice(text, textOf(fieldOf(from, 'priceCurrency')) ?? currency ?? fallback) : undefined
  }
  const [low, high] = [read(offer, 'lowPrice'), read(offer, 'highPrice')]
  const price =
    read(offer) ??
    specifications.filter(it => !isBefore(it)).map(it => read(it))[0] ??
    (low && (!high || low.amount === high.amount) ? low : undefined)
  if (!price) throw new TillError('broken_reply', 'an offer needs one price')
  const before = specifications.filter(isBefore).map(it => read(it))[0]
  const isReduced = before && before.currency === price.currency && before.amount > price.amount
  return { price, list_price: isReduced ? before : undefined }
}
