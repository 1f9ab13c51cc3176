import type { Call, CatalogQuery } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'
import products from './fixtures/products.json'

const endpoint = 'https://shop.example/shop-api'
const call: Call = { context: {} }
const [laptop] = products.data.products.items
const named = (...slugs: readonly string[]) => slugs.map(slug => ({ ...laptop, id: slug, slug }))
const list = (items: readonly unknown[]) => ({ products: { items } })

/** The reply to a search that found these, and to the guess beside it. */
const results = (slugs: readonly string[], guessed?: readonly unknown[]) => ({
  data: {
    s0: { totalItems: 9, items: slugs.map(slug => ({ slug })), facetValues: [] },
    ...(guessed && list(guessed)),
  },
})
const fault = (path?: readonly (string | number)[]) => ({
  errors: [{ message: 'No', ...(path && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  data: null,
})

/** A shop that answers with these one after the other, a number as a status with a fault that has no path. */
function shop(...replies: readonly (object | number)[]) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const { query } = init?.body
      ? JSON.parse(`${init.body}`)
      : Object.fromEntries(new URL(`${address}`).searchParams)
    asked.push(query)
    const reply = replies[asked.length - 1]
    if (reply === undefined) throw new TypeError('Failed to fetch')
    return typeof reply === 'number'
      ? Response.json({ errors: fault().errors }, { status: reply })
      : Response.json(reply)
  }
  const catalog = createCatalog({ endpoint, fetch })
  const search = async (query: Partial<CatalogQuery> = {}) =>
    (await catalog.search({ limit: 2, ...query }, call)).items.map(({ handle }) => handle)
  return { asked, search }
}

describe('the products of a search at Vendure', () => {
  it('come in the search’s order with the search', async () => {
    const { asked, search } = shop(results(['a', 'b'], named('b', 'a')))
    expect(await search()).toEqual(['a', 'b'])
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['that were not guessed', named('x', 'b')],
    ['that came broken', [null, { slug: 'a' }, ...named('b')]],
    ['of which none was guessed', named('b', 'b')],
  ])('are looked up alone, those %s', async (_, guessed) => {
    const { asked, search } = shop(results(['a', 'b'], guessed), { data: list(named('a')) })
    expect(await search()).toEqual(['a', 'b'])
    expect(asked).toHaveLength(2)
    expect(asked[1]).toContain('{slug:{in:["a"]}}')
  })

  it.each([
    ['the list', [fault(['products'])]],
    ['a product in it', [fault(['products', 'items', 1, 'variants', 0, 'priceWithTax'])]],
    ['the document, by GET and by POST', [400, 400]],
    ['it without a word', [results(['a'])]],
    ['it in another shape', [{ data: { ...results(['a']).data, products: { items: 'no' } } }]],
  ])(
    'are looked up after the search where the shop refuses %s, then and from then on',
    async (_, refusals) => {
      const twice = [results(['a']), { data: list(named('a')) }]
      const { asked, search } = shop(...refusals, ...twice, ...twice)
      expect(await search()).toEqual(['a'])
      expect(await search()).toEqual(['a'])
      expect(asked.map(query => /^{s0:search.+products/.test(query))).toEqual([
        ...refusals.map(() => true),
        ...[false, false, false, false],
      ])
    },
  )

  it('are no longer guessed where most of a guess was wrong', async () => {
    const twice = [results(['a', 'b']), { data: list(named('a', 'b')) }]
    const { asked, search } = shop(results(['a', 'b'], named('x', 'y')), twice[1] ?? {}, ...twice)
    expect(await search()).toEqual(['a', 'b'])
    expect(await search()).toEqual(['a', 'b'])
    expect(asked[2]).not.toContain('products')
  })

  it('are not asked for again where no answer came, nor with a search that fails by itself', async () => {
    const offline = shop()
    await expect(offline.search()).rejects.toMatchObject({ code: 'network' })
    expect(offline.asked).toHaveLength(1)
    const broken = shop(fault(['s0']), fault(['s0']), results(['a'], named('a')))
    await expect(broken.search()).rejects.toMatchObject({ code: 'merchant_error' })
    expect(await broken.search()).toEqual(['a'])
    expect(broken.asked).toHaveLength(3)
  })

  it.each<[title: string, query: Partial<CatalogQuery>, guess: string]>([
    ['all', {}, '(options:{take:2,skip:0,sort:{id:ASC},filter:{_and:[]}})'],
    [
      'a later page',
      { cursor: '4', sort: 'title_asc' },
      '(options:{take:2,skip:4,sort:{name:ASC},filter:{_and:[]}})',
    ],
    [
      'a text',
      { text: ' a"b c' },
      'filter:{_and:[{_or:[{name:{contains:"a\\"b"}},{description:{contains:"a\\"b"}}]},{',
    ],
    ['a text by price', { text: 'mug', sort: 'price_asc' }, 'sort:{id:ASC},filter:{_and:[{'],
    [
      'a later page of a text by title',
      { text: 'mug', sort: 'title_asc', cursor: '2' },
      'skip:2,sort:{name:ASC},filter:{_and:[{',
    ],
    ['more than a list may have', { limit: 250 }, 'take:100,'],
  ])('are guessed for %s', async (_, query, guess) => {
    const { asked, search } = shop(results(['a', 'b'], named('a', 'b')))
    await search(query)
    expect(asked[0]?.split('products')[1]).toContain(guess)
  })

  it.each<[title: string, query: Partial<CatalogQuery>]>([
    ['a collection', { category: 'mugs', sort: 'title_asc' }],
    ['a facet', { filters: { 1: ['2'] } }],
    ['a price', { sort: 'price_desc' }],
    ['a later page of what fits a text best', { text: 'mug', cursor: '2' }],
  ])('are not guessed for %s', async (_, query) => {
    const { asked, search } = shop(results(['a']), { data: list(named('a')) })
    expect(await search(query)).toEqual(['a'])
    expect(asked[0]).not.toContain('products')
  })
})
