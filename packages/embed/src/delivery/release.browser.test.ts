import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buy } from './buy.fixture.ts'
import { sellingPage, uncaught } from './selling-page.fixture.ts'
import { loaders, pathOf } from './snippet.fixture.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each(loaders)('the %s loader of a release', loader => {
  it('shows a product in four requests, on two origins', async () => {
    const { cdn, shop, open } = await sellingPage(browser, loader)
    const { page, requests } = await open()
    await page.getByRole('button', { name: /^Add to cart/ }).waitFor()
    const asked = requests.slice(1).map(url => url.replace(/\?.*/, '').replace(shop.url, 'shop'))
    const upToTheShop = asked.slice(0, asked.findIndex(url => url.startsWith('shop')) + 1)
    expect(upToTheShop.map(url => url.replace(cdn.url, '').replace(/^\/\d.*\//, ''))).toEqual([
      pathOf(loader).replace(/^\/\d.*\//, ''),
      'woocommerce-catalog.js',
      'product.js',
      'shop/wp-json/wc/store/v1/products',
    ])
  })

  it('sells it', async () => {
    const { shop, open } = await sellingPage(browser, loader, { before: '<till-cart></till-cart>' })
    const seen = await open()
    await buy(seen.page, 'reader@example.org')
    const orders = await shop.merchant.ordersOf('reader@example.org')
    expect(orders).toMatchObject([{ lines: [{ quantity: 1 }], destination: { postal_code: '04101' } }])
    expect(uncaught(seen)).toEqual([])
  })
})
