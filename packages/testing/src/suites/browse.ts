import type { CatalogQuery, Page, Product } from '@tillkit/core'
import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { faultOf } from '../shopper/fault-of.ts'
import { validPage } from '../valid/valid-results.ts'

/** Lists of products: pages, words, collections, order, facets. */
export function browse(contract: Contract): readonly ContractTest[] {
  const { capabilities, catalog } = contract.create()
  const { known } = contract.merchant
  const search = async (query: Partial<CatalogQuery>): Promise<Page<Product>> =>
    validPage(await catalog.search({ limit: 20, ...query }, { context: {} }))
  const idsOf = (page: Page<Product>) => page.items.map(product => product.id)

  if (capabilities.search === 'none')
    return [
      {
        title: 'answers unsupported to a search, and declares no sorts',
        async run() {
          expect(await faultOf(search({}))).toBe('unsupported')
          expect(capabilities.sorts).toEqual([])
        },
      },
    ]

  async function walk(query: Partial<CatalogQuery>): Promise<Product[]> {
    const items: Product[] = []
    const cursors = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await search({ ...query, ...(cursor !== undefined && { cursor }) })
      expect(page.items.length, 'a page has at most what was asked').toBeLessThanOrEqual(query.limit ?? 20)
      items.push(...page.items)
      cursor = page.cursor
      expect(cursors, 'no cursor leads back').not.toContain(cursor)
      if (cursor !== undefined) cursors.add(cursor)
    } while (cursor !== undefined)
    return items
  }

  return [
    {
      title: 'walks all pages: no product twice, as many as total_count says',
      async run() {
        const all = await walk({ limit: 7 })
        expect(all.length).toBeGreaterThan(7)
        expect(new Set(all.map(product => product.id)).size).toBe(all.length)
        const { total_count } = await search({ limit: 7 })
        if (total_count !== undefined) {
          // A product without variants may be counted and is never shown.
          expect(total_count).toBeGreaterThanOrEqual(all.length)
          expect(total_count).toBeLessThanOrEqual(all.length + 1)
        }
      },
    },
    {
      title: 'caps a page at page_size_max instead of failing',
      async run() {
        const page = await search({ limit: 100_000 })
        expect(page.items.length).toBeGreaterThan(0)
        expect(page.items.length).toBeLessThanOrEqual(capabilities.page_size_max)
      },
    },
    {
      title: 'finds by a word, and not everything',
      async run() {
        const found = await walk({ text: known.search_text })
        expect(found.map(product => product.handle)).toContain(known.simple)
        expect(found.length).toBeLessThan((await walk({})).length)
      },
    },
    {
      title: 'finds nothing without failing, whatever the shopper types',
      async run() {
        const page = await search({ text: 'qzxv wqkj' })
        expect(page.items).toEqual([])
        expect(page.cursor).toBeUndefined()
        for (const text of [`"'\\`, '<script>', '%%', '🛒', 'a'.repeat(500)]) await search({ text })
      },
    },
    {
      title: 'lists a collection, and nothing of one that does not exist',
      async run() {
        const collection = await walk({ category: known.category })
        expect(collection.length).toBeGreaterThan(1)
        expect(collection.length).toBeLessThan((await walk({})).length)
        expect((await search({ category: 'no-such-collection' })).items).toEqual([])
      },
    },
    {
      title: 'sorts as it declares, and leaves its own order for what it does not',
      async run() {
        const own = idsOf(await search({ limit: 10 }))
        const least = (page: Page<Product>) => page.items.map(product => product.price_range.min.amount)
        const titles = (page: Page<Product>) => page.items.map(product => product.title.toLowerCase())
        for (const sort of ['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'] as const) {
          const page = await search({ limit: 10, sort })
          if (!capabilities.sorts.includes(sort)) expect(idsOf(page), sort).toEqual(own)
          else if (sort === 'title_asc') expect(titles(page)).toEqual([...titles(page)].sort())
          else if (sort === 'price_asc') expect(least(page)).toEqual([...least(page)].sort((a, b) => a - b))
          else if (sort === 'price_desc') expect(least(page)).toEqual([...least(page)].sort((a, b) => b - a))
          else expect(page.items).toHaveLength(Math.min(10, own.length))
        }
      },
    },
    {
      title:
        capabilities.search === 'faceted'
          ? 'narrows by a facet as its count says, and widens by a second value'
          : 'has no facets, and ignores filters',
      async run() {
        const page = await search({ limit: 5 })
        if (capabilities.search !== 'faceted') {
          expect(page.facets ?? []).toEqual([])
          const filters = { color: ['red'] }
          expect(idsOf(await search({ limit: 5, filters }))).toEqual(idsOf(page))
          return
        }
        // Some narrow only a collection or what was found, and not all that they sell.
        const within = page.facets?.length ? {} : { category: known.category }
        const { facets } = await search({ limit: 5, ...within })
        const facet = facets?.find(({ values }) => values.length > 1)
        const [first, second] = facet?.values ?? []
        if (!facet || !first || !second) throw new Error('a merchant with facets has one with two values')
        const narrow = await walk({ ...within, filters: { [facet.id]: [first.id] } })
        expect(narrow.length).toBeGreaterThan(0)
        expect(narrow.length).toBeLessThan((await walk(within)).length)
        if (first.count !== undefined) expect(narrow).toHaveLength(first.count)
        const wide = await walk({ ...within, filters: { [facet.id]: [first.id, second.id] } })
        expect(wide.length).toBeGreaterThanOrEqual(narrow.length)
        expect(wide.map(product => product.id)).toEqual(
          expect.arrayContaining(narrow.map(product => product.id)),
        )
      },
    },
  ]
}
