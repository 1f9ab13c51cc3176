import { type Call, type CatalogQuery, type Facet, type Page, type Product, TillError } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import { quote } from '../shared/quote.ts'
import type { ReadGraphql } from './read-graphql.ts'
import { parseSearch, type SearchWire, searchShape } from './search.guard.generated.ts'
import { toGuess } from './to-guess.ts'

type Result = SearchWire[string]
type Row = Result['facetValues'][number]

/** What the searches found, the page's own first, and what was guessed that it would. */
interface Answer {
  readonly main: Result
  readonly reply: SearchWire
  readonly guessed: readonly Product[]
}

/** What a search needs of the catalog that it is a part of. */
export interface SearchedCatalog {
  readonly read: ReadGraphql
  lookup(slugs: readonly string[], call: Call): Promise<readonly Product[]>
  /** The question for the products by these options, whose answer `toProducts` reads. */
  productsField(options: string): string
  toProducts(reply: unknown): readonly Product[]
}

const sorts: Readonly<Record<string, string>> = {
  title_asc: '{name:ASC}',
  price_asc: '{price:ASC}',
  price_desc: '{price:DESC}',
}

/** Shops, by their readers, that refused a guess or where one was mostly wrong: nothing is guessed there any more. */
const unguessable = new WeakSet<ReadGraphql>()

/**
 * A page of a search, a collection or all products. A facet that the shopper chose from keeps its other values: Vendure
 * counts within the result, so each such facet is asked for once more without its own choice, in the same request. That
 * one also asks for the products that the search will most likely find; those that it finds beyond them are looked up.
 */
export async function search(
  query: CatalogQuery,
  call: Call,
  catalog: SearchedCatalog,
): Promise<Page<Product>> {
  const { filters = {}, limit, cursor } = query
  const chosen = Object.keys(filters).filter(id => filters[id]?.length)
  const take = Math.min(limit, 100)
  const skip = Number(cursor ?? 0)
  const inputs = [
    `${toInput(query, chosen)},take:${take},skip:${skip}`,
    ...chosen.map(
      left =>
        `${toInput(
          query,
          chosen.filter(id => id !== left),
        )},take:1`,
    ),
  ]
  const fields = fieldsOf(searchShape)
  const searches = inputs.map((input, index) => `s${index}:search(input:{${input}})${fields}`)
  const guess = chosen.length > 0 ? undefined : toGuess(query, take, skip)
  const { main, reply, guessed } = await ask(searches.join(), guess, call, catalog)
  const slugs = main.items.map(({ slug }) => slug)
  const missing = slugs.filter(slug => !guessed.some(({ handle }) => handle === slug))
  if (guessed.length - (slugs.length - missing.length) > take / 2) unguessable.add(catalog.read)
  const found = missing.length > 0 ? [...guessed, ...(await catalog.lookup(missing, call))] : guessed
  const next = skip + slugs.length
  const rows = inputs.map((_, index) => reply[`s${index}`]?.facetValues ?? [])
  return {
    items: slugs.flatMap(slug => found.find(({ handle }) => handle === slug) ?? []),
    total_count: main.totalItems,
    ...(slugs.length > 0 && next < main.totalItems && { cursor: `${next}` }),
    // A chosen facet is nth in `chosen` and, after the main result, in `rows`.
    facets: facetIds(rows.flat()).flatMap(id => toFacet(id, rows[chosen.indexOf(id) + 1] ?? [])),
  }
}

/**
 * Searches, and guesses in the same request. What fails in a GraphQL document fails all of it: where that may have been the
 * guess, the searches are asked for alone.
 */
async function ask(
  searches: string,
  guess: string | undefined,
  call: Call,
  catalog: SearchedCatalog,
): Promise<Answer> {
  const { read, productsField, toProducts } = catalog
  const isGuess = guess !== undefined && !unguessable.has(read)
  const document = `{${searches}${isGuess ? productsField(guess) : ''}}`
  try {
    const { products, ...reply } = Object(await read(() => document, [], call))
    const { s0: main } = parseSearch(reply)
    // What is left of a document with a broken product in it has none.
    if (!main) throw new TillError('broken_reply', '$.s0: expected a search result')
    return { main, reply, guessed: isGuess ? toProducts({ products }) : [] }
  } catch (fault) {
    if (!isGuess || /^(network|timeout|rate_limited)$/.test((fault as TillError).code)) throw fault
    const alone = await ask(searches, undefined, call, catalog)
    unguessable.add(read)
    return alone
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
