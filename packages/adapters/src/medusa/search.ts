import type { Call, CatalogQuery, Page, Product } from '@tillkit/core'
import type { ReadProducts } from './catalog.ts'
import type { ReadStore } from './read-store.ts'
import { parseGroups } from './search.guard.generated.ts'

const orders: Readonly<Record<string, string>> = { title_asc: 'title', newest: '-created_at' }

/** A page of a search, a category, a collection or all products. */
export async function search(
  { text, category, sort, limit, cursor }: CatalogQuery,
  call: Call,
  read: ReadStore,
  readProducts: ReadProducts,
): Promise<Page<Product>> {
  const group = category ? await findGroup(category, call, read) : ''
  if (group === undefined) return { items: [], total_count: 0 }
  const offset = Number(cursor ?? 0)
  const { items, sent, count } = await readProducts(
    [
      `limit=${Math.min(limit, 100)}&offset=${offset}`,
      group,
      text ? `q=${encodeURIComponent(text)}` : '',
      // By id is Medusa's own order, said so that pages never overlap.
      `order=${orders[sort ?? ''] ?? 'id'}`,
    ]
      .filter(Boolean)
      .join('&'),
    call,
  )
  const next = offset + sent
  return {
    items,
    total_count: Math.max(count, items.length),
    ...(sent > 0 && next < count && { cursor: `${next}` }),
  }
}

/** What narrows a list to the category of this handle, or else to the collection; nothing where there is neither. */
async function findGroup(handle: string, call: Call, read: ReadStore): Promise<string | undefined> {
  const query = `?fields=id&handle=${encodeURIComponent(handle)}`
  const [category, collection] = await Promise.all(
    ['product-categories', 'collections'].map(async path => parseGroups(await read(path + query, call))),
  )
  const [inCategory] = category?.product_categories ?? []
  const [inCollection] = collection?.collections ?? []
  if (inCategory) return `category_id[]=${encodeURIComponent(inCategory.id)}`
  return inCollection && `collection_id[]=${encodeURIComponent(inCollection.id)}`
}
