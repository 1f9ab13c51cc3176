import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'
import { decodeEntities } from '../shared/decode-entities.ts'

const restRoot = /<link[^>]+rel=["']https:\/\/api\.w\.org\/["'][^>]+href=["']([^"']+)["']/i

/** A WooCommerce shop, by its Store API: where WordPress says its REST API is, else below `/wp-json/`. */
export const recognizer: Recognizer = {
  title: 'WooCommerce',
  signs: ({ text, headers }) => [
    ...(/plugins\/woocommerce\b|class=["'][^"']*\bwoocommerce\b/.test(text)
      ? ['its page is made by WooCommerce']
      : []),
    ...(restRoot.test(text) || /api\.w\.org/.test(headers.get('link') ?? '') ? ['WordPress makes it'] : []),
  ],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const api = restRoot.exec(home.text)?.[1] ?? new URL('/wp-json/', home.url).href
    const base = `${api}${api.endsWith('/') ? '' : '/'}wc/store/v1/products`
    const url = `${base}${base.includes('?') ? '&' : '?'}per_page=1`
    const { text } = await ask(url)
    const products = JSON.parse(text) as readonly Row[]
    if (!Array.isArray(products) || (products[0] && !products[0].prices)) return undefined
    const [product] = products
    const site = api.replace(/(index\.php)?(\?rest_route=\/?|wp-json\/?)$/, '')
    const isPlain = api.includes('rest_route=')
    return {
      endpoint: site,
      signs: [...recognizer.signs(home), 'its Store API answers'],
      first: { url, method: 'GET' },
      waysRound: [
        'The shop’s owner installs the Tillkit plugin for WordPress and enters the address of your page there: docs/adapters/woocommerce.md.',
        'Without either, link to the checkout with the product in it: the shop’s address and /checkout-link/?products=ID:1.',
      ],
      ...(typeof product?.slug === 'string' && {
        example: {
          handle: product.slug,
          title: decodeEntities(String(product.name)),
          url: String(product.permalink),
        },
      }),
      ...((isPlain || !product) && {
        missing: [
          ...(isPlain
            ? [
                'WordPress uses plain permalinks, so there is no /wp-json/: its owner chooses another kind (Settings → Permalinks).',
              ]
            : []),
          ...(product ? [] : ['It has no product to sell yet.']),
        ],
      }),
    }
  },
}

interface Row {
  readonly prices?: unknown
  readonly slug?: unknown
  readonly name?: unknown
  readonly permalink?: unknown
}
