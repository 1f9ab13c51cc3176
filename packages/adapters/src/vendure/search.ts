import {
  type Call,
  type CatalogQuery,
  type Facet,
  type Page,
  type Product,
  type Sort,
  TillError,
} from '@tillkit/core'
import { fieldsOf } from './fields-of.ts'
import type { ReadGraphql } from './read-graphql.ts'
import { parseSearch, type SearchWire, searchShape } from './search.guard.generated.ts'

type Row = SearchWire[string]['facetValues'][number]

const sorts: Partial<Record<Sort, object>> = {
  title_asc: { name: 'ASC' },
  price_asc: { price: 'ASC' },
  price_desc: { price: 'DESC' },
}

/**
 * A page of a search, a collection or all products. A facet that the shopper chose from keeps its other values: Vendure
 * counts within the result, so each such facet is asked for once more without its own choice, in the same request.
 */
export async function search(
  { text, category, filters = {}, sort, limit, cursor }: CatalogQuery,
  call: Call,
  read: ReadGraphql,
  find: (filter: object, call: Call) => Promise<Product[]>,
): Promise<Page<Product>> {
  const chosen = Object.keys(filters).filter(id => filters[id]?.length)
  const skip = Number(cursor ?? 0)
  const inputs = [undefined, ...chosen].map(left => ({
    ...(text && { term: text }),
    ...(category && { collectionSlug: category }),
    facetValueFilters: chosen.filter(id => id !== left).map(id => ({ or: filters[id] })),
    groupByProduct: true,
    take: left === undefined ? Math.min(limit, 100) : 1,
    skip: left === undefined ? skip : 0,
    ...(sort && sorts[sort] && { sort: sorts[sort] }),
  }))
  const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]))
  const results = Object.values(parseSearch(await read(searchQuery(inputs.length), variables, call)))
  const [main] = results
  if (!main) throw new TillError('broken_reply', '$: expected a search result')
  const ids = main.items.map(item => item.productId)
  const found = ids.length > 0 ? await find({ id: { in: ids } }, call) : []
  const next = skip + ids.length
  const rows = results.map(result => result.facetValues)
  return {
    items: ids.flatMap(id => found.find(product => product.id === id) ?? []),
    total_count: main.totalItems,
    ...(ids.length > 0 && next < main.totalItems && { cursor: `${next}` }),
    // A chosen facet is nth in `chosen` and, after the main result, in `rows`.
    facets: facetIds(rows.flat()).flatMap(id => toFacet(id, rows[chosen.indexOf(id) + 1] ?? [])),
  }
}

/** One search an input `$i0`, `$i1` …, each answered under the same name. */
function searchQuery(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `i${index}`)
  const fields = fieldsOf(searchShape)
  return `query(${names.map(name => `$${name}:SearchInput!`)}){${names.map(name => `${name}:search(input:$${name})${fields}`)}}`
}

function facetIds(rows: readonly Row[]): string[] {
  return [...new Set(rows.map(row => row.facetValue.facet.id))]
}

function toFacet(id: string, rows: readonly Row[]): Facet[] {
  const own = rows.filter(row => row.facetValue.facet.id === id)
  const name = own[0]?.facetValue.facet.name
  const values = own.map(({ count, facetValue: { id, name: label } }) => ({ id, label, count }))
  return name === undefined ? [] : [{ id, name, values }]
}
