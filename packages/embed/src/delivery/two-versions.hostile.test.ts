import { openBrowser, type TestBrowser, type Visit } from '@tillkit/testing/browser'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { order, toDrawer } from './buy.fixture.ts'
import { type Listening, listen } from './listen.fixture.ts'
import { type OlderRelease, olderPrice, olderVersion, serveOlderRelease } from './older-release.fixture.ts'
import { type ReleaseHost, serveRelease, version } from './release-host.fixture.ts'
import { uncaught } from './selling-page.fixture.ts'
import { type ShopHost, serveShop } from './shop-host.fixture.ts'
import { articlePage, product, snippet } from './snippet.fixture.ts'

const tampering = '<script>Array.prototype.last = function () { return this[this.length - 1] }</script>'

let [browser, newer, older, shop, host] = [] as unknown as [
  TestBrowser,
  ReleaseHost,
  OlderRelease,
  ShopHost,
  Listening,
]

/** Scripts as the address names them: `/older,tampering,newer`. */
function articleOf(names: string): string {
  const sync = (tag: string) => tag.replace('<script async', '<script')
  const scripts: Record<string, string> = {
    newer: sync(snippet('floating', { cdn: newer.url, shop: shop.url })),
    older: sync(snippet('floating', { cdn: older.url, shop: shop.url })).replace(
      '/v1/till.js"',
      `/${olderVersion}/till.js" crossorigin integrity="${older.integrity}"`,
    ),
    tampering,
  }
  const head = names.split(',').map(name => scripts[name])
  return articlePage(head.join(''), `<till-cart></till-cart>${product(shop.url)}`)
}

beforeAll(async () => {
  browser = await openBrowser()
  ;[newer, older] = await Promise.all([serveRelease(), serveOlderRelease()])
})

beforeEach(async () => {
  shop = await serveShop()
  host = await listen((request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    reply.end(articleOf(`${request.url}`.slice(1)))
  })
  shop.merchant.allow(host.url)
  onTestFinished(async () => {
    await Promise.all([shop.stop(), host.stop()])
  })
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([newer?.stop(), older?.stop()])
})

async function open(scripts: string): Promise<Visit> {
  const seen = await browser.visit(`${host.url}/${scripts}`, { locale: 'en-US' })
  seen.page.setDefaultTimeout(30_000)
  onTestFinished(() => seen.close())
  return seen
}

const add = (page: Page) => page.getByRole('button', { name: /^Add to cart/ })
const toggle = (page: Page, count: number) =>
  page.getByRole('button', { name: new RegExp(`^Cart ?, ${count}`) })
/** What a page has loaded beside the loaders. */
const chunks = ({ requests }: Visit) =>
  requests.filter(url => /\.js\b/.test(url) && !/till\.js/.test(url)).map(url => url.split('/').at(-2))
const email = 'reader@example.org'

describe('two versions of the till', () => {
  it.each([
    ['older,newer', olderVersion],
    ['newer,older', version],
    ['older,tampering,newer', olderVersion],
    ['tampering,newer,older', version],
  ])(
    '%s: on one page the first sells, and the second only says what its script says',
    async (scripts, first) => {
      const seen = await open(scripts)
      await add(seen.page).waitFor()
      expect(olderPrice.test(`${await add(seen.page).textContent()}`)).toBe(first === olderVersion)
      await add(seen.page).click()
      await toggle(seen.page, 1).waitFor()
      await order(await toDrawer(seen.page, 1), email)
      expect(await shop.merchant.ordersOf(email)).toMatchObject([
        { lines: [{ variant_id: '10', quantity: 1 }], total: 1499, destination: { postal_code: '04101' } },
      ])
      expect(new Set(chunks(seen))).toEqual(new Set([first]))
      expect(uncaught(seen)).toEqual([])
    },
  )

  it.each([
    ['older', 'newer'],
    ['newer', 'older'],
  ])('in two tabs have one cart, and what %s put there %s orders', async (one, other) => {
    const seen = await open(one)
    await add(seen.page).click()
    await toggle(seen.page, 1).waitFor()
    const tab = await seen.page.context().newPage()
    await tab.goto(`${host.url}/${other}`)
    await toggle(tab, 1).waitFor()
    await tab.getByRole('button', { name: 'One more' }).click()
    await toggle(tab, 2).waitFor()
    await toggle(seen.page, 2).waitFor()
    await order(await toDrawer(tab, 2), email)
    expect(await shop.merchant.ordersOf(email)).toMatchObject([
      { lines: [{ variant_id: '10', quantity: 2 }], total: 2498 },
    ])
    await toggle(seen.page, 0).waitFor()
    expect(uncaught(seen)).toEqual([])
  })
})
