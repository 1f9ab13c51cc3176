import { createShopifyShop, type ShopifyShop } from '@tillkit/testing/shopify'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

let shop: ShopifyShop

beforeEach(() => {
  shop = createShopifyShop()
})

const config = (options: Record<string, string> = {}, endpoint = shop.address) => ({
  endpoint,
  fetch: shop.fetch,
  options,
})
const look = (options?: Record<string, string>, endpoint?: string) =>
  createCatalog(config(options, endpoint)).lookup(['enamel-mug'], { context: {} })
const add = () => {
  const lines = [{ variant_id: 'gid://shopify/ProductVariant/41001', quantity: 1 }]
  return createPurchase(config()).cart.mutate({ type: 'add', lines }, { context: {} })
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const failing = (code: string) => json({ errors: [{ message: 'No', extensions: { code } }] })
const lost = () => {
  throw new TypeError('connection lost')
}

describe('asking a Shopify shop', () => {
  it('takes the full address of the API too', async () => {
    expect(await look({}, `${shop.address}/api/2026-04/graphql.json`)).toHaveLength(1)
  })

  it('refuses a key that is for servers, whatever it is called, before anything is asked', async () => {
    for (const kind of ['at', 'ss', 'pa', 'ca'])
      await expect(look({ key: `shp${kind}_0123456789abcdef` })).rejects.toMatchObject({
        code: 'secret_in_page',
      })
    expect(shop.requests).toEqual([])
  })

  it('says that the endpoint is no address', async () => {
    await expect(look({}, 'my-shop')).rejects.toMatchObject({ code: 'config' })
  })

  it('says that the shop does not take the key', async () => {
    await expect(look({ key: 'f'.repeat(32) })).rejects.toMatchObject({
      code: 'unauthorized',
      retryable: false,
    })
  })

  it('knows throttling in each of its forms, and leaves the wait to the caller', async () => {
    const refusals = [
      () => failing('THROTTLED'),
      () => new Response('<h1>Security rejection</h1>', { status: 430 }),
      () => new Response('', { status: 429, headers: { 'retry-after': '2' } }),
    ]
    for (const refusal of refusals) {
      shop.failNext(refusal)
      await expect(look()).rejects.toMatchObject({ code: 'rate_limited', retryable: true })
    }
    expect(shop.requests).toEqual([])
  })

  it('tells a shop that is closed from one that failed', async () => {
    shop.failNext(() => json({ errors: 'Not Found' }, 404))
    await expect(look()).rejects.toMatchObject({
      code: 'merchant_error',
      retryable: false,
      message: 'HTTP 404',
    })
    shop.failNext(() => failing('SHOP_INACTIVE'))
    await expect(look()).rejects.toMatchObject({ code: 'merchant_error', retryable: false })
    shop.failNext(() => failing('INTERNAL_SERVER_ERROR'))
    shop.failNext(() => failing('INTERNAL_SERVER_ERROR'))
    await expect(look()).rejects.toMatchObject({ code: 'merchant_error', retryable: true })
  })

  it('says that a page of HTML is no answer', async () => {
    shop.failNext(() => new Response('<h1>Hello</h1>'))
    await expect(look()).rejects.toMatchObject({ code: 'broken_reply' })
    shop.failNext(() => json({ data: [] }))
    await expect(look()).rejects.toMatchObject({ code: 'broken_reply' })
    shop.failNext(() => json({}))
    await expect(look()).rejects.toMatchObject({ code: 'broken_reply' })
  })

  it('asks once more for a read that was lost, and never for a change', async () => {
    shop.failNext(lost)
    expect(await look()).toHaveLength(1)
    shop.failNext(() => new Response('', { status: 503 }))
    expect(await look()).toHaveLength(1)
    shop.failNext(lost)
    await expect(add()).rejects.toMatchObject({ code: 'network', retryable: true })
    shop.failNext(() => failing('INTERNAL_SERVER_ERROR'))
    await expect(add()).rejects.toMatchObject({ code: 'merchant_error' })
    expect(shop.books.carts.size).toBe(0)
  })

  it('gives up what the caller no longer wants', async () => {
    shop.delay = 1000
    const leaving = new AbortController()
    const reading = createCatalog(config()).lookup(['enamel-mug'], { context: {}, signal: leaving.signal })
    leaving.abort()
    await expect(reading).rejects.toMatchObject({ code: 'network' })
    expect(shop.requests).toEqual([])
  })
})
