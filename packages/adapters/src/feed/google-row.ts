import type { RawRow } from './raw-row.ts'

/** The attributes of one item by Google's names, each with all its values. */
export type Attributes = ReadonlyMap<string, readonly string[]>

/** What Google lets variants differ in, in the order in which a card asks. */
const axes = ['color', 'size', 'material', 'pattern', 'age_group', 'gender']

/** Google has no attribute for how many there are; these are Facebook's and those that shops' exporters write. */
const counts = ['quantity', 'quantity_to_sell_on_facebook', 'inventory', 'sell_on_google_quantity']

/**
 * A row of a merchant feed, in XML or as a table.
 * @see https://support.google.com/merchants/answer/7052112
 */
export function toGoogleRow(attributes: Attributes): RawRow {
  const all = (name: string): readonly string[] => attributes.get(name) ?? []
  const one = (name: string): string | undefined => all(name)[0]
  const sale = one('sale_price')
  const isSale = sale !== undefined && isNow(one('sale_price_effective_date'))
  const own = all('product_type')
  return {
    id: one('id'),
    group: one('item_group_id'),
    title: one('title'),
    description: one('description'),
    link: one('link'),
    images: [...all('image_link'), ...all('additional_image_link')],
    price: isSale ? sale : one('price'),
    list_price: isSale ? one('price') : undefined,
    // A sale price may leave its currency to the price.
    currency: /[A-Z]{3}/.exec(one('price') ?? '')?.[0],
    availability: one('availability'),
    count: counts.map(one).find(Boolean),
    brand: one('brand'),
    // Google's own categories may be numbers, which say nothing to anyone.
    categories: own.length ? own : all('google_product_category').filter(it => !/^\d+$/.test(it)),
    options: axes.map(name => [(name.charAt(0).toUpperCase() + name.slice(1)).replace('_', ' '), one(name)]),
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
