import { TillError } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import { collectRows } from './collect-rows.ts'
import type { FeedRow, FeedSource } from './feed-row.ts'
import { parseShopifyProduct, type ShopifyProductWire } from './shopify.guard.generated.ts'
import { toCount } from './to-count.ts'
import { toPrice } from './to-price.ts'
import { fieldOf, listOf, textOf } from './untyped.ts'

type VariantWire = ShopifyProductWire['variants'][number]

/** What Shopify gives at once, at most. */
const pageSize = 250

/**
 * Reads Shopify's `/products.json`, page by page to its end, or the one product of `/products/{handle}.js`. Neither says a
 * currency: it has to be given.
 */
export async function readRows(text: string, source: FeedSource): Promise<FeedRow[]> {
  const { take, rows } = collectRows()
  const url = new URL(source.url)
  for (let page = 1, body = text; ; page += 1) {
    const reply: unknown = JSON.parse(body)
    const products = fieldOf(reply, 'products')
    if (!Array.isArray(products) && !fieldOf(reply, 'variants'))
      throw new TillError('broken_reply', '$.products: expected array')
    for (const product of listOf(products ?? reply)) {
      let wire: ShopifyProductWire | undefined
      const parsed = () => {
        wire ??= parseShopifyProduct(product)
        return wire
      }
      const variants = listOf(fieldOf(product, 'variants'))
      for (const index of variants.keys()) take(() => toRow(parsed(), index, source))
    }
    if (!source.read || url.searchParams.has('page') || listOf(products).length < pageSize) return rows()
    const next = new URL(url)
    next.searchParams.set('page', `${page + 1}`)
    body = await source.read(next.href)
  }
}

function toRow(product: ShopifyProductWire, index: number, { url, currency }: FeedSource): FeedRow {
  const { handle, variants } = product
  const variant = variants[index]
  if (!variant) throw new TillError('broken_reply', 'no such variant')
  const price = toAmount(variant.price, currency)
  const before = textOf(variant.compare_at_price) ? toAmount(variant.compare_at_price, currency) : price
  const values = [variant.option1, variant.option2, variant.option3]
  const names = listOf(product.options).map(
    (it, at) => textOf(fieldOf(it, 'name')) ?? textOf(it) ?? `Option ${at + 1}`,
  )
  const pictures = [variant.featured_image, ...listOf(product.images)].flatMap(
    it => toWebUrl(textOf(fieldOf(it, 'src')) ?? textOf(it) ?? '', url) ?? [],
  )
  const page = `${/\.js(?:[?#]|$)/.test(url) ? '' : 'products/'}${encodeURIComponent(handle)}?variant=${variant.id}`
  return {
    id: String(variant.id),
    group: String(product.id),
    handle,
    title: product.title,
    group_title: product.title,
    description: product.body_html ?? product.description ?? undefined,
    link: toWebUrl(page, url),
    images: [...new Set(pictures)],
    price,
    list_price: before.amount > price.amount ? before : undefined,
    available: variant.available ?? undefined,
    status: variant.available == null ? undefined : variant.available ? 'in_stock' : 'out_of_stock',
    count: countOf(variant),
    brand: product.vendor ?? undefined,
    categories: [product.product_type ?? product.type].flatMap(it => it || []),
    options: new Map(names.flatMap((name, at) => (values[at] ? [[name, values[at] ?? '']] : []))),
  }
}

/** A theme's `.js` may say the count, which binds where Shopify keeps it and sells no further. */
const countOf = ({ inventory_quantity, inventory_management, inventory_policy }: VariantWire) =>
  inventory_management && inventory_policy === 'deny' ? toCount(inventory_quantity) : undefined

/** Hundredths, whatever the currency (1,500 yen are 150000), or a decimal. */
function toAmount(price: unknown, currency: string | undefined) {
  const cents = Number.isSafeInteger(price) && String(price).padStart(3, '0')
  return toPrice(cents ? `${cents.slice(0, -2)}.${cents.slice(-2)}` : (textOf(price) ?? ''), currency)
}
