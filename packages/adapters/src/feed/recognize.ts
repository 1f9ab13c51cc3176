import type { AdapterConfig, Product } from '@tillkit/core'
import type { Ask } from '../detect/ask.ts'
import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'
import { createCatalog } from './catalog.ts'

/** Enough of Shopify's list to see that it is one. */
const few = '?limit=5&page=1'

/** Any shop, by what it publishes for machines: the given file or page itself, else Shopify's `products.json`. */
export const recognizer: Recognizer = {
  title: 'feed-publishing',
  isLast: true,
  signs: ({ text }) =>
    /base\.google\.com\/ns|application\/ld\+json/.test(text) ? ['it is written for machines'] : [],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    return (
      (await feedAt(home.url.href, home.isCut ? wholeItems(home.text) : home.text, ask)) ??
      (await feedAt(new URL(`/products.json${few}`, home.url).href, undefined, ask))
    )
  },
}

async function feedAt(endpoint: string, text: string | undefined, ask: Ask): Promise<Recognized | undefined> {
  const reply = text ?? (await ask(endpoint)).text
  const get = (options: AdapterConfig['options'] = {}) =>
    createCatalog({ endpoint, options, fetch: async () => new Response(reply) })
      .search({ limit: 1 }, { context: {} })
      .then(({ items }) => items)
  const isPriceless = /^\s*\{\s*"products"/.test(reply)
  const products: readonly Product[] = await get(isPriceless ? { currency: 'EUR' } : {}).catch(() => [])
  const [product] = products
  if (!product) return undefined
  const { handle = product.id, title, url = endpoint } = product
  return {
    endpoint: endpoint.replace(few, ''),
    signs: [isPriceless ? 'it publishes a products.json' : 'it publishes its products for machines'],
    first: { url: endpoint, method: 'GET' },
    isHandOff: true,
    ...(isPriceless && {
      options: { currency: '' },
      missing: ['Its prices have no currency there: tell which one, as EUR.'],
    }),
    example: { handle, title, url },
  }
}

/** What closes a list behind its last item, by the list's own name. */
const ends: Readonly<Record<string, string>> = {
  rss: '</channel></rss>',
  feed: '</feed>',
  'rdf:RDF': '</rdf:RDF>',
}

/** The beginning of a large file, as a file that ends behind its last whole item. */
function wholeItems(text: string): string {
  const [, list = '', item = ''] = /<(rss|feed|rdf:RDF)[\s>][\s\S]*?<(item|entry)[\s>]/.exec(text) ?? []
  const mark = item ? `</${item}>` : '\n'
  const at = text.lastIndexOf(mark)
  return at < 0 ? text : text.slice(0, at) + mark + (ends[list] ?? '')
}
