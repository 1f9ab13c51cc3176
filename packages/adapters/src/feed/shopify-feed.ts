import { TillError } from '@tillkit/core'
import type { RawRow, RowReader } from './raw-row.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

/** What Shopify gives at once, at most, and how much of it is read. */
const [pageSize, pagesMax] = [250, 40]

/**
 * Reads Shopify's `/products.json`, page by page to its end, or the one product of `/products/{handle}.js` (or `.json`). Neither says a
 * currency: it has to be given.
 */
export async function readRows(text: string, { url, take, more }: RowReader): Promise<void> {
  for (let page = 1, body = text; ; page += 1) {
    const reply: unknown = JSON.parse(body)
    const list = fieldOf(reply, 'products')
    const one = fieldOf(reply, 'product') ?? reply
    const products = Array.isArray(list) ? list : fieldOf(one, 'variants') ? [one] : undefined
    if (!products) throw new TillError('broken_reply', '$.products: expected array')
    for (const product of products)
      for (const variant of listOf(fieldOf(product, 'variants')))
        take(toShopifyRow(product, variant, list ? 'products/' : ''))
    if (products.length < pageSize || page >= pagesMax || /[?&]page=/.test(url)) return
    body = await more(`${url}&page=${page + 1}`)
  }
}

/** `folder` is where products are, seen from the file. */
function toShopifyRow(product: unknown, variant: unknown, folder: string): RawRow {
  const say = (name: string) => fieldOf(product, name)
  const [handle, id, available] = [
    textOf(say('handle')) ?? '',
    fieldOf(variant, 'id'),
    fieldOf(variant, 'available'),
  ]
  // A theme's `.js` may say the count, which binds where Shopify keeps it and sells no further.
  const isKept = fieldOf(variant, 'inventory_management') && fieldOf(variant, 'inventory_policy') === 'deny'
  return {
    id,
    group: say('id'),
    handle,
    title: say('title'),
    group_title: say('title'),
    description: say('body_html') ?? say('description'),
    link: `${folder}${encodeURIComponent(handle)}?variant=${textOf(id)}`,
    images: [fieldOf(variant, 'featured_image'), ...listOf(say('images'))].map(
      it => fieldOf(it, 'src') ?? it,
    ),
    price: toDecimal(fieldOf(variant, 'price')),
    list_price: toDecimal(fieldOf(variant, 'compare_at_price')),
    availability: available === true ? 'in_stock' : available === false ? 'out_of_stock' : '',
    count: isKept ? fieldOf(variant, 'inventory_quantity') : undefined,
    brand: say('vendor'),
    categories: [say('product_type') ?? say('type')],
    options: listOf(say('options')).map((it, index) => [
      textOf(fieldOf(it, 'name') ?? it) ?? `Option ${index + 1}`,
      fieldOf(variant, `option${index + 1}`),
    ]),
  }
}

/** `.js` has hundredths, whatever the currency (1,500 yen are 150000); `products.json` decimals, as texts. */
function toDecimal(price: unknown): unknown {
  if (!Number.isSafeInteger(price)) return price
  const digits = String(price).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
