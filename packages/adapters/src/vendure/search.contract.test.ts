import type { Call, CatalogQuery } from '@tillkit/core'
import { describe, expect, inject, it } from 'vitest'
import { createCatalog } from './catalog.ts'

const { shopApi: endpoint } = inject('vendure')
const call: Call = { context: { language: 'en', currency: 'USD' } }

/** A catalog that keeps the addresses it asks at. */
function watched() {
  const asked: URL[] = []
  const fetch: typeof globalThis.fetch = (address, init) => {
    asked.push(new URL(`${address}`))
    return globalThis.fetch(address, init)
  }
  return { asked, catalog: createCatalog({ endpoint, fetch }) }
}

/** What two reads give: the slugs of a search, and their products. */
async function readTwice(input: string) {
  const address = new URL(endpoint)
  const query = `{search(input:{groupByProduct:true,${input}}){totalItems items{slug}}}`
  for (const [name, value] of Object.entries({ languageCode: 'en', currencyCode: 'USD', query }))
    address.searchParams.set(name, value)
  const { data } = await (await fetch(address)).json()
  const slugs: string[] = data.search.items.map(({ slug }: { slug: string }) => slug)
  const found = await createCatalog({ endpoint }).lookup(slugs, call)
  return {
    total_count: data.search.totalItems as number,
    items: slugs.flatMap(slug => found.find(({ handle }) => handle === slug) ?? []),
  }
}

describe('a page of results at a real Vendure', () => {
  it.each<[requests: number, title: string, query: Omit<CatalogQuery, 'limit'>, input: string]>([
    [1, 'of all products', {}, ''],
    [1, 'of all products, the second', { cursor: '12' }, 'skip:12'],
    [1, 'by title', { sort: 'title_asc' }, 'sort:{name:ASC}'],
    [
      2,
      'by title after a product that has no variants',
      { sort: 'title_asc', cursor: '12' },
      'sort:{name:ASC},skip:12',
    ],
    [2, 'by price', { sort: 'price_asc' }, 'sort:{price:ASC}'],
    [2, 'by price, the dearest first', { sort: 'price_desc' }, 'sort:{price:DESC}'],
    [1, 'by text', { text: 'camera' }, 'term:"camera"'],
    [1, 'by several words', { text: 'slr camera' }, 'term:"slr camera"'],
    [1, 'by text and title', { text: 'camera', sort: 'title_asc' }, 'term:"camera",sort:{name:ASC}'],
    [1, 'by text and price', { text: 'camera', sort: 'price_desc' }, 'term:"camera",sort:{price:DESC}'],
    [1, 'by a text too short to search for', { text: 'ca' }, 'term:"ca"'],
    [1, 'by a text that nothing fits', { text: 'zeppelin' }, 'term:"zeppelin"'],
    [2, 'by text, more than a page', { text: 'the' }, 'term:"the"'],
    [2, 'by text, the second', { text: 'the', cursor: '12' }, 'term:"the",skip:12'],
    [2, 'by a number that only a variant has', { text: 'L2201308' }, 'term:"L2201308"'],
    [2, 'of a collection', { category: 'computers' }, 'collectionSlug:"computers"'],
    [2, 'with a facet', { filters: { 2: ['3'] } }, 'facetValueFilters:[{or:["3"]}]'],
  ])('takes %i, %s', async (requests, _, query, input) => {
    const { asked, catalog } = watched()
    const page = await catalog.search({ ...query, limit: 12 }, call)
    const { items, total_count } = await readTwice(`take:12,${input}`)
    expect(page.items).toEqual(items)
    expect(page.total_count).toBe(total_count)
    expect(asked).toHaveLength(requests)
  })

  it('takes one of as many products as a list may have', async () => {
    const { asked, catalog } = watched()
    const page = await catalog.search({ limit: 250 }, call)
    expect(page.items).toEqual((await readTwice('take:100')).items)
    expect(asked).toHaveLength(1)
  })

  it('asks at an address that no server is too short for', async () => {
    const { asked, catalog } = watched()
    await catalog.search({ text: 'a camera "for" those who travel far and light', limit: 100 }, call)
    expect(asked[0]?.href.length).toBeLessThan(4096)
  })
})
