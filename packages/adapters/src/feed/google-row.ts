import { TillError } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { FeedRow, FeedSource } from './feed-row.ts'
import { toAvailability } from './to-availability.ts'
import { toCount } from './to-count.ts'
import { toPrice } from './to-price.ts'

/** The attributes of one item by Google's names, each with all its values. */
export type Attributes = ReadonlyMap<string, readonly string[]>

/** What Google lets variants differ in, in the order in which a card asks. */
const axes: readonly (readonly [attribute: string, name: string])[] = [
  ['color', 'Color'],
  ['size', 'Size'],
  ['material', 'Material'],
  ['pattern', 'Pattern'],
  ['age_group', 'Age group'],
  ['gender', 'Gender'],
]

/** Google has no attribute for how many there are; these are Facebook's and those that shops' exporters write. */
const counts = ['quantity', 'quantity_to_sell_on_facebook', 'inventory', 'sell_on_google_quantity']

/**
 * A row of a merchant feed, in XML or as a table. Throws a `TillError` where an id, a title or a price is missing or broken.
 * @see https://support.google.com/merchants/answer/7052112
 */
export function toGoogleRow(attributes: Attributes, { url, currency }: FeedSource): FeedRow {
  const all = (name: string): string[] =>
    (attributes.get(name) ?? []).flatMap(value => decodeEntities(value).trim() || [])
  const one = (name: string): string | undefined => all(name)[0]
  const [id, title] = [one('id'), one('title')]
  if (!id || !title) throw new TillError('broken_reply', 'an item needs an id and a title')
  const full = toPrice(one('price') ?? '', currency)
  const sale = one('sale_price')
  const reduced = sale && isNow(one('sale_price_effective_date')) ? toPrice(sale, full.currency) : full
  const isSale = reduced.currency === full.currency && reduced.amount < full.amount
  const count = counts.map(name => toCount(one(name))).find(it => it !== undefined)
  const categories = all('product_type').length ? all('product_type') : all('google_product_category')
  return {
    id,
    group: one('item_group_id') ?? id,
    title,
    // As written: its entities may be those of HTML.
    description: attributes.get('description')?.[0]?.trim(),
    link: toWebUrl(one('link') ?? '', url),
    images: [...all('image_link'), ...all('additional_image_link')].flatMap(it => toWebUrl(it, url) ?? []),
    price: isSale ? reduced : full,
    list_price: isSale ? full : undefined,
    ...toAvailability(one('availability') ?? '', count),
    count,
    brand: one('brand'),
    // Google's own categories may be numbers, which say nothing to anyone.
    categories: categories.filter(it => !/^\d+$/.test(it)),
    options: new Map(axes.flatMap(([name, label]) => (one(name) ? [[label, one(name) ?? '']] : []))),
    cart_link: one('checkout_link_template'),
  }
}

/**
 * Whether a time span `2026-02-24T11:07+0100/2026-02-29T23:07+0100` has begun and not ended. Without a span: always. One
 * that cannot be read: not, so that nothing is shown cheaper than it is.
 */
function isNow(span: string | undefined): boolean {
  if (!span) return true
  // Without a colon the offset is Google's form and not that of every browser.
  const [from = Number.NaN, to = Number.NaN] = span
    .split('/')
    .map(time => Date.parse(time.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')))
  return from <= Date.now() && Date.now() < to
}
