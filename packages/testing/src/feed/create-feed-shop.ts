import type { Minor } from '@tillkit/core'
import { createCatalogue, type ShopProduct, type ShopVariant } from './feed-catalog.ts'
import { type OpenedCart, openCartLink } from './open-cart-link.ts'
import { googleItems, toAtom, toRss, toTable } from './write-google.ts'
import { toJsonLd, toPage } from './write-json-ld.ts'
import { toProductJs, toProductsJson } from './write-shopify.ts'

/** What kind of shop it is. */
export interface FeedShopInit {
  /** Its origin. */
  readonly site: string
  /** ISO 4217, of two decimals. */
  readonly currency: string
  /** What Google's ids begin with, as exporters write it: `shopify_DE_`, `gla_`. */
  readonly idPrefix?: string
  /** Whether files tell how many there are. */
  readonly hasCounts?: boolean
  /** Whether the feed has Google's `checkout_link_template`. */
  readonly hasCheckoutLinks?: boolean
}

/** How the shop behaves from now on. */
export interface FeedShopMood {
  /** Milliseconds that each answer takes. */
  readonly latencyMs?: number
  /** The next answers have this status, so many times. */
  readonly fail?: { readonly status: number; readonly times: number }
}

/** A shop that publishes files and knows no API. */
export interface FeedShop {
  readonly site: string
  readonly currency: string
  readonly products: readonly ShopProduct[]
  /** The addresses that were asked for, in their order. */
  readonly asked: readonly string[]
  readonly fetch: typeof fetch
  tell(mood: FeedShopMood): void
  /** By the platform's number, the feed's id, or an id that ends with the number. */
  variant(id: string): ShopVariant | undefined
  /** What opening a link puts into the shop's cart. */
  open(link: string): OpenedCart | undefined
}

/**
 * Opens a shop that publishes what it sells in all formats at once: `/google.xml`, `/atom.xml`, `/google.tsv`, `/all` (a page),
 * `/all.jsonld`, `/p/{handle}` (a page each), `/products.json`, `/products/{handle}.js`. Each file is written anew when it is
 * asked for, and checked against the specification of its format.
 */
export function createFeedShop(init: FeedShopInit): FeedShop {
  const { site, currency } = init
  const products = createCatalogue()
  const asked: string[] = []
  let mood: FeedShopMood = {}

  const variant = (id: string) => {
    const number = Number(/\d+$/.exec(id)?.[0])
    return products.flatMap(it => it.variants).find(it => it.number === number)
  }

  const files: Readonly<Record<string, (url: URL) => Response>> = {
    '/google.xml': () => file(toRss(googleItems(products, init), site), 'application/xml'),
    '/atom.xml': () => file(toAtom(googleItems(products, init), site), 'application/atom+xml'),
    '/google.tsv': () => file(toTable(googleItems(products, init)), 'text/tab-separated-values'),
    '/all': () => file(toPage(products, init), 'text/html; charset=utf-8'),
    '/all.jsonld': () => file(JSON.stringify(toJsonLd(products, init)), 'application/ld+json'),
    '/products.json': url => {
      const limit = Math.min(Number(url.searchParams.get('limit') ?? 30), 250)
      const from = (Number(url.searchParams.get('page') ?? 1) - 1) * limit
      return file(
        JSON.stringify(toProductsJson(products.slice(from, from + limit), init)),
        'application/json',
      )
    },
  }

  const answer = (url: URL): Response => {
    const [, handle, script] = /^\/(?:p\/([^/]+)|products\/([^/]+)\.js)$/.exec(url.pathname) ?? []
    const product = products.find(it => it.handle === (handle ?? script))
    if (product && handle) {
      const other = products.filter(it => it !== product).slice(0, 1)
      // A page that also sells something else, as pages do.
      return file(toPage([...other, product], init), 'text/html')
    }
    if (product) return file(JSON.stringify(toProductJs(product, init)), 'text/javascript')
    return files[url.pathname]?.(url) ?? new Response('<!doctype html>Not here', { status: 404 })
  }

  return {
    site,
    currency,
    products,
    asked,
    variant,
    async fetch(input, options) {
      options?.signal?.throwIfAborted()
      const url = new URL(input instanceof Request ? input.url : input)
      if (url.origin !== site) throw new TypeError(`fetch failed: ${url.origin} is not ${site}`)
      asked.push(url.href)
      if (mood.latencyMs) await new Promise(done => setTimeout(done, mood.latencyMs))
      const { fail } = mood
      if (!fail?.times) return answer(url)
      mood = { ...mood, fail: { ...fail, times: fail.times - 1 } }
      return new Response('<h1>Later</h1>', { status: fail.status })
    },
    tell(next) {
      mood = { ...mood, ...next }
    },
    open: link => openCartLink(new URL(link), variant),
  }
}

const file = (text: string, type: string) => new Response(text, { headers: { 'content-type': type } })

/** What an opened cart costs at the shop, before delivery. */
export const totalOf = ({ lines }: OpenedCart): Minor =>
  lines.reduce((sum, { variant, quantity }) => sum + variant.price * quantity, 0)
