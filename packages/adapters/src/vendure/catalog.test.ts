import type { Call } from '@tillkit/core'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'
import products from './fixtures/products.json'
import searched from './fixtures/search.json'

const endpoint = 'https://shop.example/shop-api'
const call: Call = { context: { language: 'de-AT', currency: 'USD' } }
const laptop = products.data.products.items[0]
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** Answers every read by GET with `body`, and keeps the addresses it was asked at. */
function answer(...bodies: readonly object[]): URL[] {
  const asked: URL[] = []
  server.use(
    http.get(endpoint, ({ request }) => {
      asked.push(new URL(request.url))
      return HttpResponse.json(bodies[asked.length - 1] ?? bodies.at(-1))
    }),
  )
  return asked
}

const withItems = (...items: readonly unknown[]) => ({ data: { products: { items } } })

describe('the catalog of Vendure', () => {
  it('looks all handles up in one request, in the language and currency of the page', async () => {
    const asked = answer(products)
    const found = await createCatalog({ endpoint }).lookup(['laptop', 'linen-overshirt', '42'], call)
    expect(found.map(({ handle }) => handle)).toEqual(['laptop', 'linen-overshirt', 'plain-envelope'])
    expect(asked).toHaveLength(1)
    expect(asked[0]?.searchParams.get('languageCode')).toBe('de')
    expect(asked[0]?.searchParams.get('currencyCode')).toBe('USD')
    expect(asked[0]?.searchParams.get('query')).toContain(
      '{_or:[{slug:{in:["laptop","linen-overshirt","42"]}},{id:{in:["42"]}}]}',
    )
  })

  it('keeps the channel that the endpoint names', async () => {
    const asked = answer(products)
    await createCatalog({ endpoint: `${endpoint}?vendure-token=uk` }).lookup(['laptop'], call)
    expect(asked[0]?.searchParams.get('vendure-token')).toBe('uk')
  })

  it('leaves out a product without variants, as it cannot be sold', async () => {
    answer(products)
    const found = await createCatalog({ endpoint }).lookup(['coming-soon-radio'], call)
    expect(found.some(({ handle }) => handle === 'coming-soon-radio')).toBe(false)
  })

  it.each([
    ['a missing field', { ...laptop, name: undefined }],
    ['a null where a text belongs', { ...laptop, slug: null }],
    ['a price as text', { ...laptop, variants: [{ ...laptop?.variants[0], priceWithTax: '129900' }] }],
    [
      'a price beyond exact integers',
      { ...laptop, variants: [{ ...laptop?.variants[0], priceWithTax: 1e30 }] },
    ],
    ['a list instead of an object', []],
    ['nothing', null],
  ])('leaves out a product with %s and keeps its neighbours', async (_, broken) => {
    answer(withItems(broken, laptop))
    const found = await createCatalog({ endpoint }).lookup(['laptop'], call)
    expect(found.map(({ handle }) => handle)).toEqual(['laptop'])
  })

  it('shows a product without the picture whose address is broken', async () => {
    const [picture] = laptop?.assets ?? []
    answer(withItems({ ...laptop, featuredAsset: { preview: 'https://[', width: 1, height: 1 } }))
    const [found] = await createCatalog({ endpoint }).lookup(['laptop'], call)
    expect(found?.media).toHaveLength(picture ? 1 : 0)
  })

  it('ignores what it did not ask for', async () => {
    answer(withItems({ ...laptop, customFields: { x: 1 }, __proto__: null }))
    expect(await createCatalog({ endpoint }).lookup(['laptop'], call)).toHaveLength(1)
  })

  it('answers a search with the products in its order, its facets and where it goes on', async () => {
    const [first, ...rest] = products.data.products.items
    const asked = answer(
      { data: { s0: { ...searched.data.s0, totalItems: 9 }, products: { items: [] } } },
      withItems(...rest, first, { ...first, id: '2', slug: 'tablet' }),
    )
    const page = await createCatalog({ endpoint }).search({ text: 'a"b', limit: 2, sort: 'price_asc' }, call)
    expect(page.items.map(({ handle }) => handle)).toEqual(['laptop', 'tablet'])
    expect(page).toMatchObject({ total_count: 9, cursor: '2' })
    expect(page.facets?.map(({ name }) => name)).toEqual(['category', 'brand'])
    expect(asked[0]?.searchParams.get('query')).toContain('term:"a\\"b",sort:{price:ASC},take:2,skip:0')
    expect(asked[1]?.searchParams.get('query')).toContain('{slug:{in:["laptop","tablet"]}}')
  })

  it('keeps the other values of a facet that the shopper chose from', async () => {
    const asked = answer(searched, products)
    const page = await createCatalog({ endpoint }).search(
      { category: 'computers', filters: { 2: ['3'], 9: [] }, limit: 2 },
      call,
    )
    const brands = page.facets?.find(({ name }) => name === 'brand')?.values
    expect(brands?.map(({ label }) => label)).toContain('Logitech')
    expect(page.facets?.find(({ name }) => name === 'category')?.values[0]?.count).toBe(2)
    expect(asked[0]?.searchParams.get('query')).toContain('facetValueFilters:[{or:["3"]}]')
    expect(page.cursor).toBeUndefined()
  })

  it('does not ask for products where a search found none', async () => {
    const asked = answer({
      data: { s0: { totalItems: 0, items: [], facetValues: [] }, products: { items: [] } },
    })
    const page = await createCatalog({ endpoint }).search({ text: '\ud800', limit: 2 }, call)
    expect(page).toEqual({ items: [], total_count: 0, facets: [] })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.searchParams.get('query')).toContain('term:""')
  })

  it('finds the others where Vendure refuses a list for one product in it', async () => {
    const failed = {
      errors: [
        {
          message: 'No price information was found for ProductVariant ID "12"',
          path: ['products', 'items', 1, 'variants', 1, 'priceWithTax'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
      data: null,
    }
    answer(failed)
    server.use(
      http.post(endpoint, async ({ request }) => {
        const { query } = (await request.json()) as { query: string }
        return HttpResponse.json(query.includes('"ram"') ? failed : withItems(laptop))
      }),
    )
    const found = await createCatalog({ endpoint }).lookup(['laptop', 'ram', 'mouse'], call)
    expect(found.map(({ handle }) => handle)).toEqual(['laptop', 'laptop'])
    expect(await createCatalog({ endpoint }).lookup(['ram'], call)).toEqual([])
  })

  it('refuses a search reply of another shape', async () => {
    answer({ data: { s0: { totalItems: '9', items: null } } })
    await expect(createCatalog({ endpoint }).search({ limit: 2 }, call)).rejects.toMatchObject({
      code: 'broken_reply',
    })
  })
})
