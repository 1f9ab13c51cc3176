import { createFeedShop } from '@tillkit/testing/feed'
import { createShopifyShop } from '@tillkit/testing/shopify'
import { createUcpMerchant } from '@tillkit/testing/ucp'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, expect, inject, it } from 'vitest'
import { detect } from './detect.ts'

describe('recognizing a shop that answers as real ones do', () => {
  it('knows a real Vendure, by its address and by that of its API', async () => {
    const { shopApi } = inject('vendure')
    for (const address of [shopApi, new URL('/', shopApi).href]) {
      const found = await detect(address)
      expect(found).toMatchObject({ platform: 'vendure', way: 'direct', shop: { endpoint: shopApi } })
      expect(found.shop?.example?.handle).toMatch(/./)
    }
  })

  it('knows the stand-ins of the other platforms', async () => {
    const woo = woocommerceMerchant()
    const shopify = createShopifyShop()
    const ucp = createUcpMerchant({})
    const feed = createFeedShop({ site: 'https://shop.example', currency: 'EUR' })
    const platformOf = async (address: string, fetch: typeof globalThis.fetch) =>
      (await detect(address, { fetch })).platform
    expect(await platformOf(woo.endpoint, woo.fetch)).toBe('woocommerce')
    // The stand-in is the API alone, and refuses a question that is none of the API's.
    const storefront: typeof fetch = async (input, init) =>
      new URL(String(input)).pathname.startsWith('/api/2026')
        ? shopify.fetch(input, init)
        : new Response('<html>', { status: 404 })
    expect(await platformOf(shopify.address, storefront)).toBe('shopify')
    expect(shopify.violations.filter(it => !it.startsWith('OPTIONS'))).toEqual([])
    expect(await platformOf(ucp.endpoint, ucp.fetch)).toBe('ucp')
    for (const path of ['/google.xml', '/atom.xml', '/google.tsv', '/all', '/products.json'])
      expect(await platformOf(`https://shop.example${path}`, feed.fetch), path).toBe('feed')
  })
})
