import type { AdapterConfig, Call, CatalogQuery, Page, Product, Sort } from '@tillkit/core'
import type { ProductWire } from './catalog.guard.generated.ts'
import { readProducts } from './read-products.ts'

const sorts: Readonly<Record<Sort, readonly [orderby: string, order: string]>> = {
  relevance: ['menu_order', 'asc'],
  title_asc: ['title', 'asc'],
  price_asc: ['price', 'asc'],
  price_desc: ['price', 'desc'],
  newest: ['date', 'desc'],
}

/**
 * A page of a search, a category or all products. The cursor is the number of the next page. WooCommerce searches names and
 * SKUs; its own order is the one that the merchant made.
 */
export async function search(
  config: AdapterConfig,
  { text, category, sort = 'relevance', limit, cursor = '1' }: CatalogQuery,
  call: Call,
  complete: (products: readonly ProductWire[], call: Call) => Promise<Product[]>,
): Promise<Page<Product>> {
  const [orderby, order] = sorts[sort]
  const query = {
    per_page: `${Math.min(limit, 100)}`,
    page: cursor,
    orderby,
    order,
    ...(text && { search: text }),
    ...(category && { category }),
  }
  const { products, headers } = await readProducts(config, 'products', query, call)
  const total = Number(headers.get('x-wp-total') ?? Number.NaN)
  return {
    items: await complete(products, call),
    ...(Number.isSafeInteger(total) && total >= products.length && { total_count: total }),
    ...(Number(cursor) < Number(headers.get('x-wp-totalpages')) && { cursor: `${Number(cursor) + 1}` }),
  }
}
