import { describeAdapter } from '@tillkit/testing'
import { createFeedShop, feedMerchant } from '@tillkit/testing/feed'
import { createShopifyShop, shopifyMerchant } from '@tillkit/testing/shopify'
import { createUcpMerchant, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { overRelay } from './relay-contract.fixture.ts'

// A cart whose secret the merchant issues anew at every answer.
const woocommerce = woocommerceMerchant()
describeAdapter(
  'ucp over the relay over WooCommerce',
  await overRelay(
    { adapter: 'woocommerce', endpoint: woocommerce.endpoint, options: { countries: 'US CA' } },
    woocommerce,
    { merchantFetch: () => woocommerce.fetch },
  ),
)

// A cart that is handed off.
const shopify = createShopifyShop()
describeAdapter(
  'ucp over the relay over Shopify',
  await overRelay(
    { adapter: 'shopify', endpoint: shopify.address, options: { key: shopify.key } },
    shopifyMerchant(shopify),
    { merchantFetch: () => shopify.fetch },
  ),
)

// A cart that the adapter's session is.
const feed = createFeedShop({ site: 'https://feed.example', currency: 'EUR' })
describeAdapter(
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
describeAdapter(
  'ucp over the relay over UCP',
  await overRelay({ adapter: 'ucp', endpoint: ucp.endpoint }, ucpMerchant(ucp, true), {
    merchantFetch: () => ucp.fetch,
  }),
)
