import {
  type AdapterConfig,
  type Call,
  type CatalogQuery,
  type Facet,
  type Page,
  type Product,
  TillError,
  tillkitAnswerKey,
  tillkitListKey,
} from '@tillkit/core'
import { parseCatalog } from './catalog.guard.generated.ts'
import { toProducts } from './catalog.ts'
import { discover } from './discover.ts'
import { readCatalog } from './read-catalog.ts'
import { isEntry } from './registry-of.ts'
import { parseFacets, parsePagination } from './search.guard.generated.ts'

/**
 * A page of a search, a category or all products. Sorts and facets are Tillkit's own words, sent only to a merchant that
 * declares them. @see UCP 2026-04-08 `catalog_search.json`
 */
export async function search(config: AdapterConfig, query: CatalogQuery, call: Call): Promise<Page<Product>> {
  const merchant = await discover(config)
  const { toFacts } = await import('./to-facts.ts')
  const { capabilities } = toFacts(merchant, config)
  if (capabilities.search === 'none') throw new TillError('unsupported', 'The merchant cannot be searched')
  const { text, category, limit, cursor, sort, filters } = query
  const list = {
    ...(sort && capabilities.sorts.includes(sort) && { sort }),
    ...(filters && capabilities.search === 'faceted' && { filters }),
  }
  const question = {
    ...(text && { query: text }),
    ...(category && { filters: { categories: [category] } }),
    pagination: {
      limit: Math.max(1, Math.min(limit, capabilities.page_size_max)),
      ...(cursor && { cursor }),
    },
    ...(Object.keys(list)[0] && { [tillkitListKey]: list }),
  }
  const body = await readCatalog(config, merchant, 'search', question, call)
  const { pagination = {} } = parsePagination(body)
  const items = await toProducts(
    config,
    parseCatalog(body).products?.slice(0, question.pagination.limit),
    call,
  )
  const { total_count = -1, has_next_page, cursor: next } = pagination
  const facets = capabilities.search === 'faceted' ? facetsOf(body) : []
  return {
    items,
    ...(total_count >= items.length && { total_count }),
    ...(has_next_page && next && next !== cursor && { cursor: next }),
    ...(facets[0] && { facets }),
  }
}

/** None where they are broken: the list itself can be shown without. */
function facetsOf(body: unknown): Facet[] {
  try {
    const ucp = isEntry(body) && body['ucp']
    const answer = isEntry(ucp) && ucp[tillkitAnswerKey]
    const rows = parseFacets((isEntry(answer) && answer['facets']) || [])
    return rows.map(({ id, name, values }) => ({
      id,
      name,
      values: values.map(({ id, label, count = -1 }) => ({ id, label, ...(count >= 0 && { count }) })),
    }))
  } catch {
    return []
  }
}
