import type { CatalogQuery, Facet, Page, Product, Sort } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import type { FeedRow } from './feed-row.ts'
import type { FeedGroup } from './group-rows.ts'
import { titleOf, toProduct } from './to-product.ts'

/** What a shopper may narrow by, and a product's values of it. */
const facets: readonly (readonly [
  id: string,
  name: string,
  valuesOf: (group: FeedGroup) => readonly string[],
])[] = [
  ['brand', 'Brand', ({ rows }) => distinct(rows.flatMap(row => row.brand || []))],
  ['category', 'Category', ({ rows }) => distinct(rows.flatMap(row => row.categories.map(lastOf)))],
  [
    'availability',
    'Availability',
    ({ rows }) =>
      rows.every(row => row.available === undefined) ? [] : [rows.some(isThere) ? 'In stock' : 'Sold out'],
  ],
]

const leastOf = ({ rows }: FeedGroup) => Math.min(...rows.map(row => row.price.amount))

const orders: Readonly<Partial<Record<Sort, (a: FeedGroup, b: FeedGroup) => number>>> = {
  title_asc(a, b) {
    const [one, two] = [titleOf(a).toLowerCase(), titleOf(b).toLowerCase()]
    return one < two ? -1 : Number(one > two)
  },
  price_asc: (a, b) => leastOf(a) - leastOf(b),
  price_desc: (a, b) => leastOf(b) - leastOf(a),
}

/** More values than this is no choice any more. */
const valuesMax = 30

/** A page of what was read: by words in title, brand, description and id; by category; by facets; sorted. */
export function search(groups: readonly FeedGroup[], query: CatalogQuery): Page<Product> {
  const { text = '', category, filters = {}, sort, limit, cursor } = query
  const words = plain(text).split(/\s+/).filter(Boolean)
  const ranked = groups.flatMap(group => {
    const rank = rankOf(group, words)
    return rank && (category === undefined || isIn(group, category)) ? [{ group, rank }] : []
  })
  const chosen = facets.filter(([id]) => filters[id]?.length)
  const fits = (group: FeedGroup, but?: string) =>
    chosen.every(
      ([id, , valuesOf]) => id === but || valuesOf(group).some(value => filters[id]?.includes(value)),
    )
  const found = ranked.filter(({ group }) => fits(group))
  const from = Math.max(Number(cursor) || 0, 0)
  const most = Math.max(Math.min(limit, capabilities.page_size_max), 1)
  const compare = sort && Object.hasOwn(orders, sort) ? orders[sort] : undefined
  const sorted = found.sort((a, b) => compare?.(a.group, b.group) ?? a.rank - b.rank)
  const end = from + most
  return {
    items: sorted.slice(from, end).flatMap(({ group }) => toProduct(group) ?? []),
    total_count: found.length,
    ...(end < found.length && { cursor: String(end) }),
    facets: facets.flatMap(([id, name, valuesOf]): Facet[] => {
      const counts = new Map<string, number>()
      for (const { group } of ranked)
        if (fits(group, id))
          for (const value of valuesOf(group)) counts.set(value, (counts.get(value) ?? 0) + 1)
      const values = [...counts].sort(([, a], [, b]) => b - a).slice(0, valuesMax)
      return values.length > 1 || filters[id]?.length
        ? [{ id, name, values: values.map(([value, count]) => ({ id: value, label: value, count })) }]
        : []
    }),
  }
}

/** Where all words are found: 1 in the title, 2 with the rest; 0 for not. */
function rankOf({ rows }: FeedGroup, words: readonly string[]): number {
  const titles = plain(rows.map(row => `${row.title} ${row.group_title ?? ''}`).join(' '))
  if (words.every(word => titles.includes(word))) return 1
  const rest = plain(
    rows
      .map(row => `${row.brand ?? ''} ${row.id} ${row.description?.replace(/<[^<>]*>/g, ' ') ?? ''}`)
      .join(' '),
  )
  return words.every(word => titles.includes(word) || rest.includes(word)) ? 2 : 0
}

/** A category is asked for by its name or as an address writes it: `Home > Kitchen Ware` is `kitchen-ware`. */
function isIn({ rows }: FeedGroup, category: string): boolean {
  const wanted = slugOf(category)
  return rows.some(row =>
    row.categories.some(path => [path, ...path.split('>')].some(it => slugOf(it) === wanted)),
  )
}

const distinct = (values: readonly string[]) => [...new Set(values)]
const lastOf = (path: string) => path.split('>').pop()?.trim() ?? path
const isThere = (row: FeedRow) => row.available !== false
/** Without accents and capitals. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const slugOf = (text: string) =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
