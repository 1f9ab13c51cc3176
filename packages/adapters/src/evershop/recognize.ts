import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'

const query = '{products(filters:[]){total items{name sku url}}}'

/** An EverShop shop, by its GraphQL API. */
export const recognizer: Recognizer = {
  title: 'EverShop',
  signs: ({ text }) => (/\bvar eContext\b|\bevershop\b/i.test(text) ? ['its page is made by EverShop'] : []),
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const url = new URL('/api/graphql', home.url).href
    const first = {
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    } as const
    const { data } = JSON.parse((await ask(url, first)).text) as Reply
    const products = data?.products
    if (typeof products?.total !== 'number' || !Array.isArray(products.items)) return undefined
    const [item] = products.items
    return {
      endpoint: home.url.origin,
      signs: [...recognizer.signs(home), 'its GraphQL API answers'],
      first,
      notes: ['EverShop answers no other site’s pages: only a relay, on a server, can sell from it.'],
      ...(typeof item?.sku === 'string' && {
        example: {
          handle: item.sku,
          title: String(item.name),
          url: new URL(String(item.url), home.url).href,
        },
      }),
    }
  },
}

interface Reply {
  readonly data?: {
    readonly products?: {
      readonly total?: unknown
      readonly items?: readonly {
        readonly name?: unknown
        readonly sku?: unknown
        readonly url?: unknown
      }[]
    }
  }
}
