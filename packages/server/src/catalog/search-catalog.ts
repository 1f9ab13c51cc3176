import { type Message, type TillkitAnswer, tillkitAnswerKey, tillkitListKey, ucpVersion } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { SearchRequest } from '../ucp/requests.ts'
import type { VariantIndex } from './create-variant-index.ts'

/** UCP's page size where none is asked for. @see UCP 2026-04-08 `types/pagination.json` */
const usual = 10

/** A page of products. @see UCP 2026-04-08 `catalog_search.json#/$defs/search_response` */
export async function searchCatalog(
  { catalog, capabilities }: RelayMerchant,
  index: VariantIndex,
  request: SearchRequest,
): Promise<object> {
  const { query, filters = {}, pagination = {}, context = {}, [tillkitListKey]: list = {} } = request
  const [category] = filters.categories ?? []
  const { cursor, limit = usual } = pagination
  const page = await catalog.search(
    {
      ...(query && { text: query }),
      ...(category !== undefined && { category }),
      ...(list.filters && { filters: list.filters }),
      ...(list.sort && { sort: list.sort }),
      limit: Math.min(limit, capabilities.page_size_max),
      ...(cursor !== undefined && { cursor }),
    },
    { context },
  )
  index.learn(page.items)
  const answer: TillkitAnswer = { ...(page.facets && { facets: page.facets }) }
  const messages = toIgnored(filters)
  return {
    ucp: { version: ucpVersion, status: 'success', ...(page.facets && { [tillkitAnswerKey]: answer }) },
    products: page.items,
    pagination: {
      has_next_page: page.cursor !== undefined,
      ...(page.cursor !== undefined && { cursor: page.cursor }),
      ...(page.total_count !== undefined && { total_count: page.total_count }),
    },
    ...(messages.length > 0 && { messages }),
  }
}

/** Says what of the filters had no effect: adapters know one category, and no filter of UCP's beside it. */
function toIgnored({ categories = [], ...others }: NonNullable<SearchRequest['filters']>): Message[] {
  return [
    ...(categories.length > 1 ? ['$.filters.categories[1:]'] : []),
    ...Object.keys(others).map(name => `$.filters['${name}']`),
  ].map(path => ({
    type: 'warning',
    code: 'filter_ignored',
    content: 'The merchant cannot narrow by this',
    path,
  }))
}
