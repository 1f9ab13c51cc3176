import { type Call, TillError } from '@tillkit/core'
import { delay, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createReadGraphql } from './read-graphql.ts'

const endpoint = 'https://shop.example/shop-api'
const call: Call = { context: { currency: 'GBP' } }
const data = { products: { items: [] } }
const refusedCurrency = {
  errors: [
    {
      message: 'The currency "GBP" is not available in the current Channel',
      path: ['products'],
      extensions: { code: 'USER_INPUT_ERROR' },
    },
  ],
  data: null,
}
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const read = (asked: Call = call) => createReadGraphql({ endpoint })(() => '{x}', ['a', 'b'], asked)

describe('reading the shop API', () => {
  it('asks by GET without any header that would cost a preflight', async () => {
    let names: string[] = []
    server.use(
      http.get(endpoint, ({ request }) => {
        names = [...request.headers.keys()]
        return HttpResponse.json({ data })
      }),
    )
    expect(await read()).toEqual(data)
    expect(names.filter(name => ['content-type', 'authorization', 'vendure-token'].includes(name))).toEqual(
      [],
    )
  })

  it.each([400, 403, 404, 405, 414])(
    'asks by POST from then on where GET is refused with %i',
    async status => {
      const methods: string[] = []
      server.use(
        http.all(endpoint, async ({ request }) => {
          methods.push(request.method)
          if (request.method === 'GET') return new HttpResponse('<html>', { status })
          expect(await request.json()).toEqual({ query: '{x}' })
          return HttpResponse.json({ data })
        }),
      )
      const again = createReadGraphql({ endpoint })
      expect(await again(() => '{x}', [], call)).toEqual(data)
      expect(await again(() => '{x}', [], call)).toEqual(data)
      expect(methods).toEqual(['GET', 'POST', 'POST'])
    },
  )

  it('answers in the shop’s own currency where it does not sell in the page’s', async () => {
    server.use(
      http.get(endpoint, () => HttpResponse.json(refusedCurrency)),
      http.post(endpoint, ({ request }) => {
        expect(new URL(request.url).searchParams.has('currencyCode')).toBe(false)
        return HttpResponse.json({ data })
      }),
    )
    expect(await read()).toEqual(data)
  })

  it.each([
    ['HTML with 200', () => HttpResponse.html('<!doctype html><h1>Shop</h1>'), 'broken_reply'],
    [
      'an error inside a 200',
      () => HttpResponse.json({ errors: [{ message: 'no' }], data: null }),
      'merchant_error',
    ],
    ['errors of a strange shape', () => HttpResponse.json({ errors: 'yes' }), 'broken_reply'],
    ['500 with HTML', () => new HttpResponse('<html>', { status: 500 }), 'merchant_error'],
    ['401', () => HttpResponse.json({}, { status: 401 }), 'merchant_error'],
    ['429', () => new HttpResponse('', { status: 429, headers: { 'retry-after': '7' } }), 'rate_limited'],
    ['no answer', () => HttpResponse.error(), 'network'],
  ])('throws a TillError for %s', async (title, reply, code) => {
    server.use(
      http.get(endpoint, reply),
      http.post(endpoint, () => new HttpResponse('', { status: 502 })),
    )
    const error = await read().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TillError)
    expect(error).toMatchObject({ code })
    if (title === '429') expect(error).toMatchObject({ retryAfterMs: 7000 })
  })

  it('throws unauthorized where POST is refused too', async () => {
    server.use(http.all(endpoint, () => new HttpResponse('', { status: 403 })))
    await expect(read()).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('gives up when the time is over', async () => {
    server.use(http.get(endpoint, () => delay('infinite')))
    await expect(read({ ...call, signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      code: 'timeout',
      retryable: true,
    })
  })

  it('stops when the caller does', async () => {
    server.use(http.get(endpoint, () => delay('infinite')))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 10)
    await expect(read({ ...call, signal: controller.signal })).rejects.toBeInstanceOf(TillError)
  })

  it('hands on null and other bodies without errors for the guard to judge', async () => {
    server.use(http.get(endpoint, () => HttpResponse.json(null)))
    expect(await read()).toBeUndefined()
  })
})
