import { type Rating, TillError } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { collectRows } from './collect-rows.ts'
import type { FeedRow, FeedSource } from './feed-row.ts'
import { readJsonLd } from './read-json-ld.ts'
import { toAvailability } from './to-availability.ts'
import { toCount } from './to-count.ts'
import { toOfferPrices } from './to-offer-prices.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

const axes = ['color', 'size', 'material', 'pattern'] as const

/**
 * Reads schema.org's products in a page or a JSON-LD document: Product, ProductGroup with its variants, Offer and
 * AggregateOffer. An offer is what can be bought, so a product with several that have numbers of their own has that many variants.
 * @see https://developers.google.com/search/docs/appearance/structured-data/product-variants
 */
export function readRows(text: string, source: FeedSource): FeedRow[] {
  const { products, groups, resolve } = readJsonLd(text)
  if (!products.length && !groups.length)
    throw new TillError('broken_reply', 'The page has no schema.org product in JSON-LD')
  const { take, rows } = collectRows()
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
    const sold = offers.filter(offer => offerId(offer) !== undefined)
    const isMany = !group && new Set(sold.map(offerId)).size > 1
    const best =
      offers.find(it => toAvailability(textOf(fieldOf(it, 'availability')) ?? '').available) ?? offers[0]
    for (const offer of isMany ? sold : [best])
      take(() => toRow(product, group, offer, isMany, source, resolve))
  }

  for (const group of groups)
    for (const variant of listOf(fieldOf(group, 'hasVariant'))) add(resolve(variant), group)
  for (const product of products) add(product, resolve(fieldOf(product, 'isVariantOf')))
  return rows()
}

const offerId = (offer: unknown) => idOf(offer) ?? idOf(fieldOf(offer, 'itemOffered'))
const idOf = (it: unknown) =>
  ['sku', 'productID', 'gtin', 'gtin13', 'mpn'].map(key => textOf(fieldOf(it, key))).find(Boolean)

function toRow(
  product: unknown,
  group: unknown,
  offer: unknown,
  isMany: boolean,
  { url, currency }: FeedSource,
  resolve: (value: unknown) => unknown,
): FeedRow {
  const item = isMany ? resolve(fieldOf(offer, 'itemOffered')) : undefined
  /** Of the nearest that says it. */
  const find = (name: string) =>
    [offer, item, product, group].map(it => fieldOf(it, name)).find(it => it != null)
  const say = (value: unknown) => {
    const text = textOf(value) ?? textOf(fieldOf(value, 'name'))
    return text && decodeEntities(text)
  }
  const pageOf = (it: unknown) => toWebUrl(textOf(fieldOf(it, 'url')) ?? '', url)
  const link = pageOf(offer) ?? pageOf(product) ?? pageOf(group) ?? url
  const own = idOf(product) ?? textOf(fieldOf(product, '@id')) ?? pageOf(product)
  const groupTitle = say(fieldOf(group, 'name')) ?? say(fieldOf(product, 'name'))
  const title = say(fieldOf(item, 'name')) ?? say(fieldOf(product, 'name')) ?? groupTitle
  const id = (isMany ? offerId(offer) : own) ?? title
  if (!title || !id) throw new TillError('broken_reply', 'a product needs a name')
  const count = toCount(
    fieldOf(fieldOf(offer, 'inventoryLevel'), 'value') ?? fieldOf(offer, 'inventoryLevel'),
  )
  const options = axes.flatMap((name): [string, string][] => {
    const value = say(find(name))
    return value ? [[name.charAt(0).toUpperCase() + name.slice(1), value]] : []
  })
  return {
    id,
    group: group
      ? (textOf(fieldOf(group, 'productGroupID')) ?? textOf(fieldOf(group, '@id')) ?? groupTitle ?? id)
      : (own ?? title),
    title,
    group_title: groupTitle,
    description: textOf(find('description')),
    link,
    images: [product, group].flatMap(it =>
      listOf(fieldOf(it, 'image')).flatMap(image => pictureUrl(resolve(image), url)),
    ),
    ...toOfferPrices(offer, currency, resolve),
    ...toAvailability(textOf(fieldOf(offer, 'availability')) ?? '', count),
    count,
    brand: say(resolve(fieldOf(product, 'brand') ?? fieldOf(group, 'brand'))),
    categories: listOf(find('category')).flatMap(it => say(it) ?? []),
    options: new Map(options.length || !isMany ? options : [['Variant', say(fieldOf(offer, 'name')) ?? id]]),
    cart_link: textOf(fieldOf(offer, 'checkoutPageURLTemplate')),
    rating: toRating(resolve(fieldOf(product, 'aggregateRating') ?? fieldOf(group, 'aggregateRating'))),
  }
}

function pictureUrl(image: unknown, base: string): readonly string[] {
  const text = textOf(image) ?? textOf(fieldOf(image, 'contentUrl')) ?? textOf(fieldOf(image, 'url'))
  const found = toWebUrl(text ?? '', base)
  return found ? [found] : []
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
