import type { TestBrowser, Visit } from '@tillkit/testing/browser'
import { onTestFinished } from 'vitest'
import { listen } from './listen.fixture.ts'
import { type ReleaseHost, serveRelease } from './release-host.fixture.ts'
import { type ShopHost, serveShop } from './shop-host.fixture.ts'
import { articlePage, type Loader, product, snippet } from './snippet.fixture.ts'

/** What an article is like. */
export interface Article {
  /** Markup before the snippet. */
  readonly head?: string
  /** Markup before what it sells. */
  readonly before?: string
  /** BCP 47. @default 'en' */
  readonly language?: string
}

/** An article that sells from a shop, with code from a CDN: three origins. */
export interface SellingPage {
  readonly cdn: ReleaseHost
  readonly shop: ShopHost
  /** Opens it as a new reader would. Closed when the test ends. */
  open(): Promise<Visit>
}

/** Serves an article until the test ends. */
export async function sellingPage(
  browser: TestBrowser,
  loader: Loader,
  { head = '', before = '', language = 'en' }: Article = {},
): Promise<SellingPage> {
  const [cdn, shop] = await Promise.all([serveRelease(), serveShop()])
  const at = { cdn: cdn.url, shop: shop.url }
  const html = articlePage(head + snippet(loader, at), before + product(shop.url), language)
  const host = await listen((_, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  shop.merchant.allow(host.url)
  onTestFinished(async () => {
    await Promise.all([cdn, shop, host].map(it => it.stop()))
  })
  return {
    cdn,
    shop,
    async open() {
      const seen = await browser.visit(host.url, { locale: 'en-US' })
      seen.page.setDefaultTimeout(30_000)
      onTestFinished(() => seen.close())
      return seen
    },
  }
}

/** What reached the page's own `window.onerror` or `unhandledrejection`: the console apart. */
export function uncaught({ errors }: Visit): readonly string[] {
  return errors.filter(line => !line.startsWith('error: '))
}
