import { type Rating, TillError } from '@tillkit/core'
import type { RawRow, RowReader } from './raw-row.ts'
import { readJsonLd } from './read-json-ld.ts'
import { toOfferPrices } from './to-offer-prices.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

const axes = ['Color', 'Size', 'Material', 'Pattern']

/**
 * Reads schema.org's products in a page or a JSON-LD document: Product, ProductGroup with its variants, Offer and
 * AggregateOffer. An offer is what can be bought, so a product with several that have numbers of their own has that many
 * variants.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product-variants
 */
export function readRows(text: string, { url, take }: RowReader): void {
  const { products, groups, resolve } = readJsonLd(text)
  if (!products.length && !groups.length)
    throw new TillError('broken_reply', 'The page has no schema.org product in JSON-LD')
  const done = new Set<unknown>()

  const add = (product: unknown, group: unknown) => {
    if (done.has(product)) return
    done.add(product)
    const offers = listOf(fieldOf(product, 'offers'))
      .map(resolve)
      .flatMap(offer => {
        const within = listOf(fieldOf(offer, 'offers')).map(resolve)
        return within.length ? within : [offer]
      })
    const isMany = !group && new Set(offers.flatMap(it => offerId(it) ?? [])).size > 1
    const best = offers.find(it => /InStock/.test(textOf(fieldOf(it, 'availability')) ?? '')) ?? offers[0]
    for (const offer of isMany ? offers : [best])
      take(toOfferRow(product, group, offer, isMany, url, resolve))
  }

  for (const group of groups)
    for (const variant of listOf(fieldOf(group, 'hasVariant'))) add(resolve(variant), group)
  for (const product of products) add(product, resolve(fieldOf(product, 'isVariantOf')))
}

const offerId = (offer: unknown) => idOf(offer) ?? idOf(fieldOf(offer, 'itemOffered'))
const idOf = (it: unknown) =>
  ['sku', 'productID', 'gtin', 'gtin13', 'mpn'].map(key => textOf(fieldOf(it, key))).find(Boolean)

function toOfferRow(
  product: unknown,
  group: unknown,
  offer: unknown,
  isMany: boolean,
  url: string,
  resolve: (value: unknown) => unknown,
): RawRow {
  const item = isMany ? resolve(fieldOf(offer, 'itemOffered')) : undefined
  /** As the nearest says that says it. */
  const find = (name: string, ...of: readonly unknown[]) =>
    of.map(it => resolve(fieldOf(it, name))).find(it => it != null)
  const named = (value: unknown) => fieldOf(value, 'name') ?? value
  const own = idOf(product) ?? find('@id', product) ?? find('url', product) ?? find('name', product)
  const options = axes.map(name => [name, named(find(name.toLowerCase(), item, product))] as const)
  const isTold = options.some(([, value]) => textOf(value))
  return {
    id: isMany ? offerId(offer) : own,
    group: group
      ? ['productGroupID', '@id', 'name'].map(key => textOf(fieldOf(group, key))).find(Boolean)
      : own,
    title: find('name', item, product, group),
    group_title: find('name', group, product),
    description: find('description', item, product, group),
    link: find('url', offer, item, product, group) ?? url,
    images: [item, product, group]
      .flatMap(it => listOf(fieldOf(it, 'image')).map(resolve))
      .map(it => fieldOf(it, 'contentUrl') ?? fieldOf(it, 'url') ?? it),
    ...toOfferPrices(offer, resolve),
    availability: fieldOf(offer, 'availability'),
    count: find('value', find('inventoryLevel', offer)) ?? find('inventoryLevel', offer),
    brand: named(find('brand', product, group)),
    categories: listOf(find('category', product, group)).map(named),
    options: isMany && !isTold ? [['Variant', fieldOf(offer, 'name') ?? offerId(offer)]] : options,
    cart_link: fieldOf(offer, 'checkoutPageURLTemplate'),
    rating: toRating(find('aggregateRating', product, group)),
  }
}

/** Out of five, unless it says out of how many. */
function toRating(rating: unknown): Rating | undefined {
  const [value, best = 5, count] = ['ratingValue', 'bestRating', 'reviewCount'].map(name => {
    const text = textOf(fieldOf(rating, name))
    return text ? Number(text) : undefined
  })
  if (value === undefined || !(value >= 0 && value <= best && best >= 1 && best < 1000)) return undefined
  return { value, scale_max: best, ...(Number.isSafeInteger(count) && count && count > 0 && { count }) }
}
