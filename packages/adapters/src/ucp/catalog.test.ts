import { createUcpMerchant, type UcpMerchantInit } from '@tillkit/testing/ucp'
import { describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'

const call = { context: { currency: 'EUR' } }

function open(init: UcpMerchantInit = {}) {
  const standIn = createUcpMerchant(init)
  const requests: Request[] = []
  const get: typeof fetch = (input, options) => {
    const request = new Request(input, options)
    requests.push(request.clone())
    return standIn.fetch(request)
  }
  const { endpoint } = standIn
  return { standIn, requests, catalog: createCatalog({ endpoint, fetch: get, options: {} }) }
}

describe('the catalog of a UCP merchant', () => {
  it('asks with the headers that UCP demands', async () => {
    const { catalog, requests } = open()
    await catalog.lookup(['morning-tea'], call)
    expect(Object.keys(Object.fromEntries(requests[1]?.headers ?? []))).toEqual([
      'content-type',
      'request-id',
      'ucp-agent',
    ])
  })

  it('asks without a preflight where the merchant says that it may', async () => {
    const { catalog, requests } = open({ extension: { simple_reads: true } })
    expect(await catalog.lookup(['morning-tea'], call)).toHaveLength(1)
    expect(requests[1]?.method).toBe('POST')
    expect([...(requests[1]?.headers ?? [])]).toEqual([['content-type', 'text/plain;charset=UTF-8']])
  })

  it('asks for no more ids at once than the merchant takes', async () => {
    const { catalog, standIn } = open()
    const names = standIn.shelf.products.filter(it => !it.axes && !it.isAnnounced).map(it => it.handle)
    expect(names.length).toBeGreaterThan(10)
    expect(await catalog.lookup([...names, ...names], call)).toHaveLength(names.length)
    expect(standIn.log.filter(it => it.endsWith('/lookup'))).toHaveLength(2)
  })

  it('finds all variants of a merchant that tells one, by the shortest axis, in the rank of the values', async () => {
    const { catalog, standIn } = open()
    const [bowl] = await catalog.lookup(['tea-bowl'], call)
    expect(standIn.log.filter(it => it.endsWith('/product'))).toHaveLength(2)
    expect(bowl?.variants.map(it => it.title)).toEqual(['Blue / S', 'Blue / M', 'Green / S', 'Green / L'])
    expect(bowl?.price_range).toMatchObject({ min: { amount: 2100 }, max: { amount: 2300 } })
  })

  it('shows the one variant where the others cannot be read', async () => {
    const { catalog, standIn } = open()
    standIn.spoil = (path, body) => (path.endsWith('/product') ? { oops: true } : body)
    const [bowl] = await catalog.lookup(['tea-bowl'], call)
    expect(bowl?.variants.map(it => it.title)).toEqual(['Blue / S'])
  })

  it('leaves out a broken product and keeps its neighbours', async () => {
    const { catalog, standIn } = open()
    standIn.spoil = (_, body) =>
      'products' in body && Array.isArray(body.products)
        ? {
            ...body,
            products: body.products.map((it, at) =>
              at ? it : { ...it, variants: [{ ...it.variants[0], price: null }] },
            ),
          }
        : body
    const found = await catalog.lookup(['morning-tea', 'evening-tea'], call)
    expect(found.map(it => it.handle)).toEqual(['evening-tea'])
  })

  it('knows explicit nulls for what is absent', async () => {
    const { catalog, standIn } = open()
    standIn.spoil = (_, body) =>
      'products' in body && Array.isArray(body.products)
        ? {
            ...body,
            messages: null,
            products: body.products.map(it => ({ ...it, url: null, rating: null, options: null })),
          }
        : body
    const [tea] = await catalog.lookup(['morning-tea'], call)
    expect(tea?.handle).toBe('morning-tea')
    expect(tea).not.toHaveProperty('url')
  })

  it.for([
    ['an error page', () => new Response('<html>', { status: 502 }), 'merchant_error'],
    [
      'a refused agent',
      () => Response.json({ code: 'profile_unreachable' }, { status: 424 }),
      'merchant_error',
    ],
    ['a limit', () => Response.json({}, { status: 429 }), 'rate_limited'],
    ['a lost connection', () => Promise.reject(new TypeError('fetch failed')), 'network'],
    ['a list that is none', () => Response.json({ products: {} }), 'broken_reply'],
    [
      'a merchant that does not deal with the page',
      () =>
        Response.json({
          ucp: { version: '2026-04-08', status: 'error' },
          messages: [{ code: 'version_unsupported' }],
        }),
      'merchant_error',
    ],
    [
      'a trap for recursion',
      () => new Response(`${'['.repeat(99_999)}${']'.repeat(99_999)}`),
      'broken_reply',
    ],
  ] as const)('throws for %s', async ([, reply, code]) => {
    const { standIn } = open()
    const get: typeof fetch = async (input, init) =>
      `${input}`.includes('/catalog/') ? reply() : standIn.fetch(input, init)
    const catalog = createCatalog({ endpoint: standIn.endpoint, fetch: get })
    await expect(catalog.lookup(['morning-tea'], call)).rejects.toMatchObject({ code })
  })

  it('quotes products where there is no catalog, and leaves no checkout open', async () => {
    const { catalog, standIn } = open({ version: '2026-01-23', keepsShort: true })
    const found = await catalog.lookup(['morning-tea', 'no-such-tea', 'gone-tea'], call)
    expect(
      found.map(it => [it.handle, it.price_range.min.amount, it.variants[0]?.availability?.available]),
    ).toEqual([
      ['morning-tea', 890, true],
      ['gone-tea', 700, false],
    ])
    expect(standIn.counter.baskets.length).toBeGreaterThan(0)
    expect(standIn.counter.baskets.every(it => it.isCanceled)).toBe(true)
    await expect(catalog.search({ limit: 5 }, call)).rejects.toMatchObject({ code: 'unsupported' })
  })
})
