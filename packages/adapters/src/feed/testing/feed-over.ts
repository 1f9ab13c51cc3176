import type { Adapter } from '@tillkit/core'
import { feedAdapter } from '../index.ts'

/** An adapter over files at hand. */
export interface FeedOver {
  readonly adapter: Adapter
  /** The addresses asked for, in their order. */
  readonly asked: readonly string[]
}

/** The shop of the tests. */
export const site: string = 'https://shop.example'

/** Opens a feed over files by their addresses' paths; what is not among them is not there. */
export function feedOver(
  files: Readonly<Record<string, string | (() => Response)>>,
  options: Readonly<Record<string, string>> = {},
  endpoint?: string,
): FeedOver {
  const asked: string[] = []
  const get: typeof fetch = async input => {
    const url = new URL(input instanceof Request ? input.url : input)
    asked.push(url.href)
    const file = files[url.pathname + url.search] ?? files[url.pathname]
    if (file === undefined) return new Response('not here', { status: 404 })
    return typeof file === 'string' ? new Response(file) : file()
  }
  return {
    adapter: feedAdapter({ endpoint: endpoint ?? site + Object.keys(files)[0], options, fetch: get }),
    asked,
  }
}

/** A merchant feed in RSS of items by their attributes. */
export function rss(...items: readonly Readonly<Record<string, string>>[]): string {
  const written = items.map(
    item =>
      `<item>${Object.entries(item)
        .map(([name, value]) => `<g:${name}>${value}</g:${name}>`)
        .join('')}</item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>${written.join('')}</channel></rss>`
}

/** A page with JSON-LD in it. */
export const page = (...nodes: readonly unknown[]): string =>
  `<!doctype html>${nodes.map(it => `<script type="application/ld+json">${JSON.stringify(it)}</script>`).join('')}`

/** An item that can be sold. */
export const mug: Readonly<Record<'id' | 'title' | 'link' | 'price' | 'availability', string>> = {
  id: 'MUG',
  title: 'Enamel mug',
  link: `${site}/p/enamel-mug`,
  price: '14.50 EUR',
  availability: 'in_stock',
}
