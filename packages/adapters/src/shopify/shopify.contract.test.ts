import { describeAdapter } from '@tillkit/testing'
import { createShopifyShop, shopifyMerchant } from '@tillkit/testing/shopify'
import { afterAll, expect } from 'vitest'
import { shopifyAdapter } from './index.ts'

const shop = createShopifyShop()
const { address: endpoint, fetch, key } = shop
const merchant = shopifyMerchant(shop)

describeAdapter('shopify', { create: () => shopifyAdapter({ endpoint, fetch, options: { key } }), merchant })
describeAdapter('shopify without a key', { create: () => shopifyAdapter({ endpoint, fetch }), merchant })

afterAll(() => {
  expect(shop.violations, 'all that was asked and answered is Storefront API 2026-04').toEqual([])
})
