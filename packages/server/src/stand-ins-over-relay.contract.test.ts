import { type Contract, type Feature, runTest, suites } from '@tillkit/testing'
import { createFeedShop, feedMerchant } from '@tillkit/testing/feed'
import { createShopifyShop, shopifyMerchant } from '@tillkit/testing/shopify'
import { createUcpMerchant, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, it } from 'vitest'
import { overRelay } from './relay-contract.fixture.ts'

/**
 * What the relay has a hand in where merchants differ: secrets, replaced carts, orders. Its lists of products are the same
 * over every adapter, and proven over memory and Vendure in `ucp-over-relay`.
 */
const selling: readonly Feature[] = [
  ...(['lookup', 'cart', 'concurrency', 'stock', 'codes'] as const),
  ...(['session', 'checkout', 'payment', 'order'] as const),
]

function describeSelling(name: string, contract: Contract): void {
  for (const feature of selling)
    describe(`${name}: ${feature}`, () => {
      for (const test of suites[feature](contract)) it(test.title, () => runTest(test))
    })
}

// A cart whose secret the merchant issues anew at every answer.
const woocommerce = woocommerceMerchant()
describeSelling(
  'ucp over the relay over WooCommerce',
  await overRelay(
    { adapter: 'woocommerce', endpoint: woocommerce.endpoint, options: { countries: 'US CA' } },
    woocommerce,
    { merchantFetch: () => woocommerce.fetch },
  ),
)

// A cart that is handed off.
const shopify = createShopifyShop()
describeSelling(
  'ucp over the relay over Shopify',
  await overRelay(
    { adapter: 'shopify', endpoint: shopify.address, options: { key: shopify.key } },
    shopifyMerchant(shopify),
    { merchantFetch: () => shopify.fetch },
  ),
)

// A cart that the adapter's session is.
const feed = createFeedShop({ site: 'https://feed.example', currency: 'EUR' })
describeSelling(
  'ucp over the relay over a feed',
  await overRelay(
    {
      adapter: 'feed',
      endpoint: 'https://feed.example/google.xml',
      options: { 'cart-link': 'woocommerce', 'max-age': '0' },
    },
    feedMerchant(feed),
    { merchantFetch: () => feed.fetch },
  ),
)

// A merchant whose abilities are discovered.
const ucp = createUcpMerchant({ extension: { countries: ucpCountries } })
describeSelling(
  'ucp over the relay over UCP',
  await overRelay({ adapter: 'ucp', endpoint: ucp.endpoint }, ucpMerchant(ucp, true), {
    merchantFetch: () => ucp.fetch,
  }),
)
