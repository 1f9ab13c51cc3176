import { hashOf, version } from './release-host.fixture.ts'

/** The two loaders of a release: the one that is replaced, and the one whose hash the page knows. */
export const loaders = ['floating', 'pinned'] as const
export type Loader = (typeof loaders)[number]

/** Where a page finds everything: origins. */
export interface Addresses {
  readonly cdn: string
  readonly shop: string
}

/** Where a loader is at a CDN. */
export function pathOf(loader: Loader): string {
  return loader === 'floating' ? '/v1/till.js' : `/${version}/till.js`
}

/** The snippet as the guide has it. `more` are further attributes of the script. */
export function snippet(loader: Loader, { cdn, shop }: Addresses, more = ''): string {
  const pin = loader === 'pinned' ? ` crossorigin integrity="${hashOf(version, 'till.js')}"` : ''
  return `<script async src="${cdn}${pathOf(loader)}"${pin} ${more} data-merchant="woocommerce:${shop}" data-name="Corner Shop" data-country="US"></script>`
}

/** What an article sells: the link is what its author wrote. */
export function product(shop: string): string {
  return `<till-product handle="mug"><a href="${shop}/product/mug/">A mug, at the shop</a></till-product>`
}

/** An article with a snippet, in which nothing else is from anywhere. */
export function articlePage(snippet: string, body: string, language = 'en'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>An article</title>${snippet}</head><body><h1>An article</h1>${body}</body></html>`
}
