import { describeAdapter } from '@tillkit/testing'
import { createFeedShop, type FeedMerchantInit, type FeedShopInit, feedMerchant } from '@tillkit/testing/feed'
import { feedAdapter } from './index.ts'

const site = 'https://shop.example'

interface Format {
  readonly path: string
  readonly shop?: Partial<FeedShopInit>
  readonly merchant?: FeedMerchantInit
  readonly options?: Readonly<Record<string, string>>
}

/** Where each product has a page of its own, a variant's id says which. */
const onItsPage = (number: number, handle: string) => `${handle}:${number}`

const formats: Readonly<Record<string, Format>> = {
  'feed: RSS 2.0, handed to WooCommerce': { path: '/google.xml', options: { 'cart-link': 'woocommerce' } },
  'feed: Atom, handed to a cart of its own': {
    path: '/atom.xml',
    shop: { idPrefix: 'no. ' },
    merchant: { idOf: number => `no. ${number}` },
    options: { 'cart-link': '/basket?items={lines}' },
  },
  'feed: a table with counts, handed to Shopify': {
    path: '/google.tsv',
    shop: { idPrefix: 'shopify_DE_7_', hasCounts: true },
    merchant: { idOf: number => `shopify_DE_7_${number}` },
    options: { 'cart-link': 'shopify' },
  },
  'feed: JSON-LD of a page with all products': {
    path: '/all',
    shop: { hasCounts: true },
    merchant: { hasAnnounced: true },
    options: { 'cart-link': 'woocommerce' },
  },
  'feed: JSON-LD of a page for each product': {
    path: '/p/{handle}',
    merchant: { hasAnnounced: true, idOf: onItsPage },
    options: { 'cart-link': 'woocommerce' },
  },
  'feed: products.json': {
    path: '/products.json',
    merchant: { hasAnnounced: true },
    options: { currency: 'EUR' },
  },
  'feed: products/….js': {
    path: '/products/{handle}.js',
    shop: { hasCounts: true },
    merchant: { hasAnnounced: true, idOf: onItsPage },
    options: { currency: 'EUR' },
  },
}

for (const [name, { path, shop: init, merchant, options }] of Object.entries(formats)) {
  const shop = createFeedShop({ site, currency: 'EUR', ...init })
  // A file is kept for some minutes; the suite looks at once whether a price is new.
  const config = { endpoint: site + path, fetch: shop.fetch, options: { ...options, 'max-age': '0' } }
  describeAdapter(name, { create: () => feedAdapter(config), merchant: feedMerchant(shop, merchant) })
}
