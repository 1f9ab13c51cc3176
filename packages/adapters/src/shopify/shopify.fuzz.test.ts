import { fuzzAdapter } from '@tillkit/testing'
import { createShopifyShop, shopifyMerchant } from '@tillkit/testing/shopify'
import { shopifyAdapter } from './index.ts'

const shop = createShopifyShop()
const { address: endpoint, fetch, key } = shop

fuzzAdapter('shopify', {
  create: get => shopifyAdapter({ endpoint, fetch: get, options: { key } }),
  fetch,
  merchant: shopifyMerchant(shop),
})
