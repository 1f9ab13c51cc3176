import { fuzzAdapter } from '@tillkit/testing'
import { createFeedShop, feedMerchant } from '@tillkit/testing/feed'
import { feedAdapter } from './index.ts'

const site = 'https://shop.example'
const shop = createFeedShop({ site, currency: 'EUR' })
const merchant = feedMerchant(shop)

/** A file of each kind: XML, a table, a page, JSON. */
for (const path of ['/google.xml', '/google.tsv', '/all', '/products.json'])
  fuzzAdapter(`feed ${path}`, {
    create: fetch =>
      feedAdapter({ endpoint: site + path, fetch, options: { currency: 'EUR', 'cart-link': 'woocommerce' } }),
    fetch: shop.fetch,
    merchant,
  })
