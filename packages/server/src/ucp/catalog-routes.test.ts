import { aProduct, aVariant } from '@tillkit/testing'
import { describe, expect, it } from 'vitest'
import { relayCaller } from './relay-caller.fixture.ts'

describe('a catalog over the relay', () => {
  it('is found by the profile, whose endpoint leads to it', async () => {
    const { call } = relayCaller()
    const { body, headers } = await call('GET', '/m/acme/.well-known/ucp')
    expect(body.ucp).toMatchObject({
      version: '2026-04-08',
      services: { 'dev.ucp.shopping': [{ transport: 'rest', endpoint: 'https://relay.example/m/acme' }] },
    })
    expect(Object.keys(body.ucp['capabilities'] as object).sort()).toEqual([
      'dev.tillkit.merchant',
      'dev.ucp.shopping.cart',
      'dev.ucp.shopping.catalog.lookup',
      'dev.ucp.shopping.catalog.search',
      'dev.ucp.shopping.checkout',
      'dev.ucp.shopping.discount',
      'dev.ucp.shopping.fulfillment',
      'dev.ucp.shopping.order',
    ])
    expect(headers.get('cache-control')).toMatch(/max-age=60/)
  })

  it('searches, page by page, by words, category, sort and facets', async () => {
    const { call } = relayCaller()
    const search = (body: object) => call('POST', '/m/acme/catalog/search', body)
    const all = await search({ pagination: { limit: 100 } })
    const first = await search({ pagination: { limit: 2 } })
    expect(first.body.pagination).toMatchObject({ has_next_page: true })
    const next = await search({ pagination: { limit: 2, cursor: first.body.pagination?.cursor } })
    const ids = [first, next].flatMap(({ body }) => body.products?.map(it => it.id))
    expect(ids).toEqual(all.body.products?.slice(0, 4).map(it => it.id))
    expect(all.body.pagination).toEqual({ has_next_page: false, total_count: all.body.products?.length })

    const words = await search({ query: 'enamel' })
    expect(words.body.products?.map(it => it.handle)).toEqual(['enamel-mug'])
    const kitchen = await search({ filters: { categories: ['kitchen'] } })
    expect(kitchen.body.products?.length).toBeLessThan(all.body.products?.length ?? 0)
    const { facets } = all.body.ucp['dev.tillkit.answer'] as {
      facets: { id: string; values: { id: string; count: number }[] }[]
    }
    const [facet] = facets
    const value = facet?.values[0]
    const list = { sort: 'title_asc', filters: { [facet?.id ?? '']: [value?.id ?? ''] } }
    const narrowed = await search({ 'dev.tillkit.list': list, pagination: { limit: 100 } })
    expect(narrowed.body.products).toHaveLength(value?.count ?? -1)
    const titles = narrowed.body.products?.map(it => it.title) ?? []
    expect(titles).toEqual([...titles].sort())
  })

  it('says which filters had no effect', async () => {
    const { body } = await relayCaller().call('POST', '/m/acme/catalog/search', {
      filters: { categories: ['kitchen', 'desk'], price: { max: 100 } },
    })
    expect(body.messages?.map(it => ('path' in it ? it.path : ''))).toEqual([
      '$.filters.categories[1:]',
      "$.filters['price']",
    ])
  })

  it('looks products up by handle, by id, and by the id of a variant that was seen, in the currency asked for', async () => {
    const { call } = relayCaller()
    const lookup = (ids: string[], context = {}) => call('POST', '/m/acme/catalog/lookup', { ids, context })
    const byHandle = await lookup(['enamel-mug', 'no-such-product'], { currency: 'USD' })
    const [mug] = byHandle.body.products ?? []
    expect(mug).toMatchObject({ handle: 'enamel-mug', price_range: { min: { currency: 'USD' } } })
    expect(mug?.variants[0]).toMatchObject({ inputs: [{ id: 'enamel-mug', match: 'featured' }] })
    expect(byHandle.body.messages).toMatchObject([{ code: 'not_found', path: '$.ids[1]' }])
    expect((await lookup([mug?.id ?? ''])).body.products?.[0]?.id).toBe(mug?.id)
    const byVariant = await lookup([mug?.variants[0]?.id ?? '', 'enamel-mug'])
    expect(byVariant.body.products).toHaveLength(1)
    expect(byVariant.body.products?.[0]?.variants[0]).toMatchObject({
      inputs: [{ id: 'MUG', match: 'exact' }, { id: 'enamel-mug' }],
    })
  })

  it('knows a product from a variant of another one with the same id', async () => {
    // Vendure counts both from 1.
    const products = [
      aProduct({ id: '1', handle: 'one', variants: [aVariant({ id: '2' })] }),
      aProduct({ id: '2', handle: 'two', variants: [aVariant({ id: '3' })] }),
    ]
    const { call } = relayCaller(adapter => ({
      ...adapter,
      catalog: {
        ...adapter.catalog,
        lookup: async names =>
          products.filter(it => names.includes(it.id) || names.includes(it.handle ?? it.id)),
      },
    }))
    await call('POST', '/m/acme/catalog/lookup', { ids: ['one'] })
    const detail = await call('POST', '/m/acme/catalog/product', { id: '2' })
    expect(detail.body.product?.handle).toBe('two')
    const found = await call('POST', '/m/acme/catalog/lookup', { ids: ['2'] })
    expect(found.body.products?.map(it => it.handle)).toEqual(['two'])
    const both = await call('POST', '/m/acme/catalog/lookup', { ids: ['2', 'one'] })
    expect(both.body.products?.map(it => it.handle)).toEqual(['one', 'two'])
    const byVariant = await call('POST', '/m/acme/catalog/lookup', { ids: ['3'] })
    expect(byVariant.body.products?.map(it => it.handle)).toEqual(['two'])
  })

  it('looks up a variant that a search has shown', async () => {
    const { call } = relayCaller()
    const { body } = await call('POST', '/m/acme/catalog/search', { query: 'enamel' })
    const ids = body.products?.[0]?.variants.map(it => it.id)
    const found = await call('POST', '/m/acme/catalog/lookup', { ids })
    expect(found.body.products?.map(it => it.handle)).toEqual(['enamel-mug'])
  })

  it('tells of one product what can be chosen from a selection', async () => {
    const { call } = relayCaller()
    const { body } = await call('POST', '/m/acme/catalog/product', { id: 'linen-apron' })
    const options = body.product?.options ?? []
    const signs = (of: typeof body) =>
      of.product?.options?.map(({ values }) =>
        values.map(it =>
          'exists' in it && 'available' in it ? [it.label, it.exists, it.available] : it.label,
        ),
      )
    expect(signs(body)?.[1]).toEqual([
      ['S', true, true],
      ['M', true, false],
      ['L', true, true],
    ])
    const last = body.product?.variants.at(-1)
    const chosen = await call('POST', '/m/acme/catalog/product', {
      id: 'linen-apron',
      selected: last?.options,
    })
    expect(chosen.body.product?.variants[0]?.id).toBe(last?.id)
    expect(signs(chosen.body)?.[1]?.[2]).toEqual(['L', false, false])
    const relaxed = await call('POST', '/m/acme/catalog/product', {
      id: 'linen-apron',
      selected: [last?.options?.[0], { name: options[1]?.name, label: 'No such value' }],
      preferences: [options[0]?.name],
    })
    expect(relaxed.body.product?.variants[0]?.options?.[0]).toEqual(last?.options?.[0])
    const none = await call('POST', '/m/acme/catalog/product', { id: 'no-such-product' })
    expect([none.status, none.body.messages?.[0]?.code]).toEqual([200, 'not_found'])
  })

  it('is read by GET too, and not sent again to who has it', async () => {
    const { call } = relayCaller()
    const question = encodeURIComponent(JSON.stringify({ ids: ['enamel-mug'] }))
    const first = await call('GET', `/m/acme/catalog/lookup?q=${question}`)
    expect(first.body.products).toHaveLength(1)
    const etag = first.headers.get('etag') ?? ''
    const again = await call('GET', `/m/acme/catalog/lookup?q=${question}`, undefined, {
      'if-none-match': etag,
    })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  it.each([
    ['network', 502],
    ['timeout', 504],
    ['rate_limited', 429],
    ['broken_reply', 502],
    ['unauthorized', 502],
  ] as const)('answers %s of the merchant with %i and no word of its inside', async (code, status) => {
    const { call, merchant } = relayCaller()
    merchant.tell({ fail: { code, times: 9 } })
    const answer = await call('POST', '/m/acme/catalog/search', {})
    expect(answer).toMatchObject({ status, body: { ucp: { status: 'error' }, messages: [{ code }] } })
    expect(JSON.stringify(answer.body)).not.toMatch(/acme|memory/i)
  })
})
