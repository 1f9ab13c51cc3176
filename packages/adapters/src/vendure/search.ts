import { type Call, type CatalogQuery, type Facet, type Page, type Product, TillError } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import { quote } from '../shared/quote.ts'
import type { ReadGraphql } from './read-graphql.ts'
import { parseSearch, type SearchWire, searchShape } from './search.guard.generated.ts'

type Row = SearchWire[string]['facetValues'][number]

const sorts: Readonly<Record<string, string>> = {
  title_asc: '{name:ASC}',
  price_asc: '{price:ASC}',
  price_desc: '{price:DESC}',
}

/**
 * A page of a search, a collection or all products. A facet that the shopper chose from keeps its other values: Vendure
 * counts within the result, so each such facet is asked for once more without its own choice, in the same request.
 */
export async function search(
  query: CatalogQuery,
  call: Call,
  read: ReadGraphql,
  lookup: (slugs: readonly string[], call: Call) => Promise<readonly Product[]>,
): Promise<Page<Product>> {
  const { filters = {}, limit, cursor } = query
  const chosen = Object.keys(filters).filter(id => filters[id]?.length)
  const skip = Number(cursor ?? 0)
  const inputs = [
    `${toInput(query, chosen)},take:${Math.min(limit, 100)},skip:${skip}`,
    ...chosen.map(
      left =>
        `${toInput(
          query,
          chosen.filter(id => id !== left),
        )},take:1`,
    ),
  ]
  const fields = fieldsOf(searchShape)
  const document = `{${inputs.map((input, index) => `s${index}:search(input:{${input}})${fields}`)}}`
  const reply = parseSearch(await read(() => document, [], call))
  const results = inputs.flatMap((_, index) => reply[`s${index}`] ?? [])
  const [main] = results
  if (!main) throw new TillError('broken_reply', '$: expected a search result')

  const slugs = main.items.map(({ slug }) => slug)
  const found = slugs.length > 0 ? await lookup(slugs, call) : []
  const next = skip + slugs.length
  const rows = results.map(result => result.facetValues)
  return {
    items: slugs.flatMap(slug => found.find(({ handle }) => handle === slug) ?? []),
    total_count: main.totalItems,
    ...(slugs.length > 0 && next < main.totalItems && { cursor: `${next}` }),
    // A chosen facet is nth in `chosen` and, after the main result, in `rows`.
    facets: facetIds(rows.flat()).flatMap(id => toFacet(id, rows[chosen.indexOf(id) + 1] ?? [])),
  }
}

/** The fields of a `SearchInput` as GraphQL text, narrowed by the facets `by`. */
function toInput({ text, category, filters = {}, sort }: CatalogQuery, by: readonly string[]): string {
  return [
    'groupByProduct:true',
    `facetValueFilters:[${by.map(id => `{or:${JSON.stringify(filters[id])}}`)}]`,
    ...(text ? [`term:${quote(text)}`] : []),
    ...(category ? [`collectionSlug:${quote(category)}`] : []),
    ...(sort && sorts[sort] ? [`sort:${sorts[sort]}`] : []),
  ].join()
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
