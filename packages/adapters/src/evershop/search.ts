import type { AdapterConfig, Call, CatalogQuery, Page, Product } from '@tillkit/core'
import { quote } from '../shared/quote.ts'
import { capabilities } from './capabilities.ts'
import { type ListWire, parseList } from './catalog.guard.generated.ts'
import { productFragment } from './catalog.ts'
import type { ReadShop } from './read-shop.ts'
import { parseCategories, parseShelf } from './search.guard.generated.ts'
import { toProducts } from './to-product.ts'

const sorts: Readonly<Record<string, string>> = { title_asc: 'name', price_asc: 'price' }

/**
 * A page of all products, of a search, a collection or a category. EverShop lists each variant by itself; on one page
 * those of a group are one product, the first of them. A category is asked for by an id that is read first.
 */
export async function search(
  query: CatalogQuery,
  call: Call,
  read: ReadShop,
  config: AdapterConfig,
): Promise<Page<Product>> {
  const limit = Math.min(query.limit, capabilities.page_size_max)
  const page = Number(query.cursor ?? 1)
  const { total, items } = await readList(query, `[${toFilters(query, page, limit)}]`, call, read)
  const shown: Product[] = []
  for (const product of toProducts(items, config))
    if (!shown.some(({ variants }) => variants.some(({ id }) => id === product.handle))) shown.push(product)
  return { items: shown, ...(items.length > 0 && page * limit < total && { cursor: `${page + 1}` }) }
}

async function readList(
  { category }: CatalogQuery,
  filters: string,
  call: Call,
  read: ReadShop,
): Promise<ListWire> {
  const list = `products(filters:${filters}){total items{...P}}`
  const ask = (parts: string) => read(`{${parts}}${productFragment}`, call)
  if (!category) return parseList((await ask(list))['products'])
  const every = 'categories(filters:[{key:"limit",operation:eq,value:1000}]){items{categoryId urlKey}}'
  const { shelf, categories } = await ask(`shelf:collection(code:${quote(category)}){${list}}${every}`)
  const collection = parseShelf(shelf)
  if (collection) return parseList(collection.products)
  const { categoryId } = parseCategories(categories).items.find(({ urlKey }) => urlKey === category) ?? {}
  if (categoryId === undefined) return { total: 0, items: [] }
  const found = parseShelf((await ask(`shelf:category(id:${categoryId}){${list}}`))['shelf'])
  return parseList(found?.products)
}

/** EverShop's filters as GraphQL text; without a sort it lists the newest first. PostgreSQL takes no NUL. */
function toFilters({ text, sort }: CatalogQuery, page: number, limit: number): string {
  const by = sort && sorts[sort]
  const filters = {
    ...(text && { keyword: text.replaceAll('\0', '') }),
    ...(by && { ob: by, od: 'ASC' }),
    page: `${page}`,
    limit: `${limit}`,
  }
  return Object.entries(filters)
    .map(([key, value]) => `{key:"${key}",operation:eq,value:${quote(value)}}`)
    .join('')
}
