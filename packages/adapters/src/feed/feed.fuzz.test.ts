import { fuzzAdapter } from '@tillkit/testing'
import { createFeedShop, feedMerchant } from '@tillkit/testing/feed'
import { feedAdapter } from './index.ts'

const site = 'https://shop.example'
const options = { currency: 'EUR', 'cart-link': 'woocommerce' }

const paths = ['/google.xml', '/google.tsv', '/all.jsonld', '/products.json']

for (const path of paths) {
  const shop = createFeedShop({ site, currency: 'EUR', hasCounts: true })
  const create = (fetch: typeof globalThis.fetch) => feedAdapter({ endpoint: site + path, fetch, options })
  fuzzAdapter(`feed ${path}`, { create, fetch: shop.fetch, merchant: feedMerchant(shop) }, paths.length)
}
