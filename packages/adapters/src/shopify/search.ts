import type { Call, CatalogPart, CatalogQuery, Facet, Page, Product } from '@tillkit/core'
import type { AskShop } from './ask-shop.ts'
import { type ListWire, parseCollection, parseList } from './search.guard.generated.ts'

/** Shopify's keys for a sort, in its three lists: of the shop, of a collection, of what was found. */
const sorts: Readonly<Record<string, readonly [shop: string, collection: string, found: string]>> = {
  relevance: ['BEST_SELLING', 'COLLECTION_DEFAULT', 'RELEVANCE'],
  title_asc: ['TITLE', 'TITLE', 'RELEVANCE'],
  price_asc: ['PRICE', 'PRICE', 'PRICE'],
  price_desc: ['PRICE,reverse:true', 'PRICE,reverse:true', 'PRICE,reverse:true'],
  newest: ['CREATED_AT,reverse:true', 'CREATED,reverse:true', 'RELEVANCE'],
}

const narrowing = '{id label type values{label count input}}'

/**
 * A page of the shop, of a collection, or of what a text finds. Shopify can narrow the latter two, and cannot search within
 * a collection: a text is looked for in the whole shop. What is listed is then read as every product is.
 * @see https://shopify.dev/docs/api/storefront/2026-04/queries/search
 */
export async function search(
  query: CatalogQuery,
  call: Call,
  ask: AskShop,
  lookup: CatalogPart['lookup'],
): Promise<Page<Product>> {
  const list = await readList(query, call, ask)
  const ids = list?.nodes.flatMap(({ id }) => id ?? []) ?? []
  const found = ids.length > 0 ? await lookup(ids, call) : []
  const { hasNextPage, endCursor } = list?.pageInfo ?? {}
  return {
    items: ids.flatMap(id => found.find(product => product.id === id) ?? []),
    ...(list?.totalCount != null && { total_count: Math.max(list.totalCount, found.length) }),
    ...(hasNextPage && endCursor && { cursor: endCursor }),
    ...(list?.filters && { facets: list.filters.flatMap(toFacet) }),
  }
}

async function readList(query: CatalogQuery, call: Call, ask: AskShop): Promise<ListWire | null> {
  const { text = '', category, limit, cursor: after } = query
  const keys = sorts[query.sort ?? 'relevance'] ?? []
  const page = `first:${Math.min(limit, 50)},after:$after,sortKey:`
  const rest = 'nodes{...on Product{id}}pageInfo{hasNextPage endCursor}'
  const filters = toInputs(query.filters)
  if (text.trim()) {
    const { data } = await ask(
      'query($text:String!,$after:String,$filters:[ProductFilter!])',
      `{list:search(query:$text,types:PRODUCT,prefix:LAST,productFilters:$filters,${page}${keys[2]}){totalCount ${rest}filters:productFilters${narrowing}}}`,
      call,
      { text, after, filters },
    )
    return parseList(data['list'])
  }
  if (category) {
    const { data } = await ask(
      'query($handle:String!,$after:String,$filters:[ProductFilter!])',
      `{collection(handle:$handle){products(filters:$filters,${page}${keys[1]}){${rest}filters${narrowing}}}}`,
      call,
      { handle: category, after, filters },
    )
    return parseCollection(data['collection'])?.products ?? null
  }
  const { data } = await ask('query($after:String)', `{list:products(${page}${keys[0]}){${rest}}}`, call, {
    after,
  })
  return parseList(data['list'])
}

/** Shopify says with each value what to send for choosing it, as JSON: that is the value's id. */
function toFacet({ id, label: name, type, values }: NonNullable<ListWire['filters']>[number]): Facet[] {
  // A range of prices has no values to choose from.
  if (type === 'PRICE_RANGE' || values.length === 0) return []
  return [{ id, name, values: values.map(({ label, count, input }) => ({ id: input, label, count })) }]
}

/** What is not Shopify's own, an old link's for instance, narrows nothing. */
function toInputs(filters: CatalogQuery['filters'] = {}): unknown[] {
  return Object.values(filters).flatMap(values =>
    values.flatMap(value => {
      try {
        return [JSON.parse(value)]
      } catch {
        return []
      }
    }),
  )
}
