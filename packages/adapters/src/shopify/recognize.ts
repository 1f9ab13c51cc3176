import type { Recognized, Recognizer, Shop } from '../detect/recognizer.ts'

/** What the adapter asks (https://shopify.dev/docs/api/storefront): without a key, as any page may. */
const query = '{products(first:1){nodes{handle title}}}'

/** A Shopify shop, by its Storefront API, asked without a key. */
export const recognizer: Recognizer = {
  title: 'Shopify',
  signs: ({ text, headers, url }) => [
    ...(/shopify/i.test(`${headers.get('powered-by')} ${headers.get('x-shopify-stage')}`) ||
    headers.has('x-shopid')
      ? ['its answers say that Shopify serves it']
      : []),
    ...(/cdn\.shopify\.com|Shopify\.theme/.test(text) ? ['its page is made of files from Shopify'] : []),
    ...(url.hostname.endsWith('.myshopify.com') ? ['its address is one of Shopify’s'] : []),
  ],
  async probe({ home, ask }: Shop): Promise<Recognized | undefined> {
    const api = new URL('/api/2026-04/graphql.json', home.url)
    const first = {
      url: api.href,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    } as const
    const { text, status } = await ask(api, first)
    const signs = recognizer.signs(home)
    const { data, errors } = read(text)
    const product = data?.products?.nodes?.[0]
    if (!data?.products && !(signs.length > 0 && (errors || status === 401 || status === 403)))
      return undefined
    return {
      endpoint: home.url.origin,
      signs: [...signs, ...(data?.products ? ['its Storefront API answers without a key'] : [])],
      first,
      isHandOff: true,
      ...(data?.products
        ? {}
        : {
            options: { key: '' },
            missing: [
              'Its Storefront API wants a key: ask the merchant for a public Storefront access token.',
            ],
          }),
      ...(typeof product?.handle === 'string' && {
        example: {
          handle: product.handle,
          title: String(product.title),
          url: new URL(`/products/${product.handle}`, home.url).href,
        },
      }),
    }
  },
}

interface Reply {
  readonly data?: {
    readonly products?: {
      readonly nodes?: readonly { readonly handle?: unknown; readonly title?: unknown }[]
    }
  } | null
  readonly errors?: unknown
}

function read(text: string): Reply {
  try {
    return Object(JSON.parse(text)) as Reply
  } catch {
    return {}
  }
}
