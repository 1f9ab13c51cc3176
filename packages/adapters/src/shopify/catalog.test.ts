import type { Context, Product } from '@tillkit/core'
import { createShopifyShop, type ShopifyShop } from '@tillkit/testing/shopify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCatalog } from './catalog.ts'

let shop: ShopifyShop

beforeEach(() => {
  shop = createShopifyShop()
})
afterEach(() => {
  expect(shop.violations).toEqual([])
})

const open = (options: Record<string, string> = { key: shop.key }) =>
  createCatalog({ endpoint: shop.address, fetch: shop.fetch, options })
async function look(handle: string, context: Context = {}): Promise<Product> {
  const [product] = await open().lookup([handle], { context })
  if (!product) throw new Error(`no ${handle}`)
  return product
}
const handles = ['enamel-mug', 'beeswax-candle', 'stoneware-bowl', 'linen-apron', 'brass-pen', 'oak-tray']

describe('the catalog of a Shopify shop', () => {
  it('reads all products of a page in one request with a key', async () => {
    expect(await open().lookup(handles, { context: {} })).toHaveLength(6)
    expect(shop.requests.map(({ headers }) => headers.get('x-shopify-storefront-access-token'))).toEqual([
      shop.key,
    ])
  })

  it('stays within what a request may cost without a key, for any number of products', async () => {
    for (const count of [1, 2, 3, 4, 5, 6]) await open({}).lookup(handles.slice(0, count), { context: {} })
    await open({}).search({ limit: 100 }, { context: {} })
    const costs = shop.requests.map(({ cost }) => cost)
    expect(costs).toHaveLength(5 + 2 + 5)
    expect(Math.max(...costs)).toBeLessThanOrEqual(1000)
    expect(shop.requests[0]?.headers.has('x-shopify-storefront-access-token')).toBe(false)
  })

  it('brings all variants of a product that has more than one request may bring', async () => {
    for (const options of [{ key: shop.key }, {}]) {
      const [thread] = await open(options).lookup(['silk-thread'], { context: {} })
      expect(thread?.variants).toHaveLength(280)
      expect(thread?.options?.map(({ values }) => values.length)).toEqual([20, 14])
    }
    expect(shop.requests).toHaveLength(2 + 2)
  })

  it('shows the variants it has when the others are lost on the way', async () => {
    const { fetch } = shop
    const catalog = createCatalog({
      endpoint: shop.address,
      fetch: async (input, init) => {
        if (`${init?.body}`.includes('$after')) throw new TypeError('gone')
        return fetch(input, init)
      },
    })
    const [thread] = await catalog.lookup(['silk-thread'], { context: {} })
    expect(thread?.variants).toHaveLength(150)
  })

  it('has the prices of each country in the minor units of its currency', async () => {
    const prices = []
    for (const address_country of ['US', 'DE', 'JP', 'KW'])
      prices.push((await look('enamel-mug', { address_country })).price_range.min)
    expect(prices).toEqual([
      { amount: 1950, currency: 'USD' },
      { amount: 1794, currency: 'EUR' },
      { amount: 2945, currency: 'JPY' },
      { amount: 5986, currency: 'KWD' },
    ])
  })

  it('asks in the page’s language, and in none where Shopify does not know it', async () => {
    expect((await look('enamel-mug', { language: 'de-AT' })).title).toBe('Emaillebecher')
    expect((await look('enamel-mug', { language: 'pt-BR' })).title).toBe('Enamel mug')
    expect(shop.requests.at(-1)?.query).toContain('@inContext(language:PT_BR)')
    expect((await look('enamel-mug', { language: 'tlh', address_country: 'XX' })).title).toBe('Enamel mug')
    expect((await look('enamel-mug', { language: '"', address_country: ')' })).title).toBe('Enamel mug')
    expect(shop.requests.at(-1)?.query).not.toContain('inContext')
  })

  it('finds a product by the number in the address of the merchant’s admin', async () => {
    const products = await open().lookup(['8001', 'gid://shopify/Product/8002'], { context: {} })
    expect(products.map(({ handle }) => handle)).toEqual(['enamel-mug', 'beeswax-candle'])
  })

  it('says what a variant cost before, and what is sold although there is none left', async () => {
    expect((await look('beeswax-candle')).variants[0]?.list_price).toEqual({ amount: 2200, currency: 'USD' })
    expect((await look('enamel-mug')).variants[0]?.list_price).toBeUndefined()
    expect((await look('oak-tray')).variants[0]?.availability).toEqual({
      available: true,
      status: 'backorder',
    })
    expect((await look('brass-pen')).variants[0]?.availability).toEqual({
      available: false,
      status: 'out_of_stock',
    })
  })

  it('links to the product at the shop, or where the page says', async () => {
    expect((await look('enamel-mug')).url).toBe(`${shop.address}/products/enamel-mug`)
    const own = open({ key: shop.key, 'product-url': 'https://saltmarsh.example/p/{handle}' })
    const [mug] = await own.lookup(['enamel-mug'], { context: {} })
    expect(mug?.url).toBe('https://saltmarsh.example/p/enamel-mug')
  })

  it('tells of selling plans in the description, as text, and to programs', async () => {
    const coffee = await look('house-coffee')
    expect(coffee.description.html).toBe(
      '<p>House coffee</p><p>Fresh &#38; often</p><ul><li>Every week: 10% off</li><li>Every month</li></ul>' +
        '<p>Prepaid</p><ul><li>Six &#60;big&#62; bags</li></ul>',
    )
    expect(coffee.metadata?.['dev.tillkit.selling_plans']).toEqual([
      {
        id: 'gid://shopify/SellingPlan/800700',
        group: 'Fresh & often',
        name: 'Every week',
        description: '10% off',
      },
      { id: 'gid://shopify/SellingPlan/800701', group: 'Fresh & often', name: 'Every month' },
      { id: 'gid://shopify/SellingPlan/800710', group: 'Prepaid', name: 'Six <big> bags' },
    ])
  })

  it('does without selling plans where the key may not read them, and asks for them no more', async () => {
    shop.hasPlans = false
    const catalog = open()
    const read = () => catalog.lookup(['house-coffee', 'enamel-mug'], { context: {} })
    expect(await read()).toHaveLength(2)
    expect(await read()).toHaveLength(2)
    expect(shop.requests).toHaveLength(3)
  })

  it('searches with facets, counts what it found, and narrows', async () => {
    const catalog = open()
    const { facets = [], ...all } = await catalog.search({ text: 'sto', limit: 10 }, { context: {} })
    expect([all.total_count, all.items.map(({ handle }) => handle)]).toEqual([1, ['stoneware-bowl']])
    expect(facets.map(({ name }) => name)).toEqual(['Kind', 'Color', 'Availability'])
    const filters = { 'filter.v.availability': ['{"available":false}'], old: ['no JSON'] }
    const none = await catalog.search({ text: 'sto', limit: 10, filters }, { context: {} })
    expect(none).toMatchObject({ items: [], total_count: 0 })
  })
})
