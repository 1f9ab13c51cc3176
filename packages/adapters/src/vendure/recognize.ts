import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'

const query = '{activeChannel{defaultCurrencyCode} products(options:{take:1}){items{slug name}}}'

/** A Vendure shop, by its shop API: at `/shop-api` unless the given address is the API itself. */
export const recognizer: Recognizer = {
  title: 'Vendure',
  signs: ({ url, headers }) => [
    ...(/\/shop-api\/?$/.test(url.pathname) ? ['the address ends as a Vendure shop API does'] : []),
    ...(/vendure-auth-token/i.test(headers.get('access-control-expose-headers') ?? '')
      ? ['it speaks of a Vendure session']
      : []),
  ],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const path = /\/shop-api\/?$/.test(home.url.pathname) ? home.url.pathname : '/shop-api'
    const url = new URL(path, home.url)
    const { text } = await ask(`${url.href}?query=${encodeURIComponent(query)}`, {
      // Apollo answers a GET to who shows that no page made it.
      headers: { 'apollo-require-preflight': 'true' },
    })
    const { data } = JSON.parse(text) as Reply
    if (typeof data?.activeChannel?.defaultCurrencyCode !== 'string') return undefined
    const [item] = data.products?.items ?? []
    return {
      endpoint: url.href,
      signs: [`${url.pathname} answers as Vendure's shop API`],
      first: {
        url: url.href,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{activeChannel{id}}' }),
      },
      ...(typeof item?.slug === 'string' && {
        example: { handle: item.slug, title: String(item.name), url: home.url.href },
      }),
      ...(!item && { missing: ['It has no product to sell yet.'] }),
    }
  },
}

interface Reply {
  readonly data?: {
    readonly activeChannel?: { readonly defaultCurrencyCode?: unknown }
    readonly products?: { readonly items?: readonly { readonly slug?: unknown; readonly name?: unknown }[] }
  } | null
}
