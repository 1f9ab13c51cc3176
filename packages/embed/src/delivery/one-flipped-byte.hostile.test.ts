import { openBrowser, type TestBrowser, type Visit } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buy } from './buy.fixture.ts'
import { version } from './release-host.fixture.ts'
import { type Article, type SellingPage, sellingPage, uncaught } from './selling-page.fixture.ts'
import { type Loader, loaders, pathOf } from './snippet.fixture.ts'

let browser: TestBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

/** One byte, and still the same program: what refuses it has looked at the bytes. */
function flip(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed[changed.indexOf(' ')] = '\t'.charCodeAt(0)
  return changed
}

async function openFlipped(
  file: string,
  loader: Loader = 'floating',
  article: Article = {},
): Promise<SellingPage & { readonly seen: Visit }> {
  const selling = await sellingPage(browser, loader, article)
  selling.cdn.change(`/${version}/${file}`, flip)
  return { ...selling, seen: await selling.open() }
}

const link = ({ page }: Visit) => page.getByRole('link', { name: 'A mug, at the shop' })
const add = ({ page }: Visit) => page.getByRole('button', { name: /^Add to cart/ })
const toggle = ({ page }: Visit) => page.getByRole('button', { name: /^Cart ?, 1/ })
const changes = (asked: readonly string[]) => asked.filter(line => !/^(GET|OPTIONS) /.test(line))
const sales = (asked: readonly string[]) => asked.filter(line => line === 'POST checkout')

describe('one flipped byte', () => {
  it('in the pinned loader leaves the page as its author wrote it', async () => {
    const { cdn, shop, seen } = await openFlipped('till.js', 'pinned')
    await seen.page.waitForLoadState('networkidle')
    await link(seen).click({ trial: true })
    expect(cdn.asked).toEqual([pathOf('pinned')])
    expect(shop.asked).toEqual([])
    expect(await seen.page.evaluate(() => customElements.get('till-product'))).toBeUndefined()
    expect(uncaught(seen)).toEqual([])
  })

  it.each(
    loaders.flatMap(loader => ['product.js', 'woocommerce-catalog.js'].map(file => [file, loader] as const)),
  )('in %s leaves the author’s link (%s loader)', async (file, loader) => {
    const { shop, seen } = await openFlipped(file, loader)
    await expect.poll(() => seen.console.join('\n')).toContain(`${file} did not load`)
    await link(seen).click({ trial: true })
    expect(await add(seen).count()).toBe(0)
    expect(changes(shop.asked)).toEqual([])
    expect(uncaught(seen)).toEqual([])
  })

  // A tampered page has its own realm still, in which a total may be wrong: it is not what to do without the clean one.
  it.each(loaders)('in realm.js leaves the author’s link on a tampered page (%s loader)', async loader => {
    const head = '<script>Array.prototype.last = function () { return this[this.length - 1] }</script>'
    const { cdn, shop, seen } = await openFlipped('realm.js', loader, { head })
    await expect.poll(() => seen.console.join('\n')).toContain('product.js did not load')
    await link(seen).click({ trial: true })
    expect(await add(seen).count()).toBe(0)
    expect(cdn.asked.filter(path => !/\/(till|realm)\.js$/.test(path))).toEqual([])
    expect(shop.asked).toEqual([])
    expect(seen.page.frames()).toHaveLength(1)
    expect(uncaught(seen)).toEqual([])
  })

  it('in realm.js costs a product that was drawn before the page was tampered with its button', async () => {
    const { shop, seen } = await openFlipped('realm.js')
    await add(seen).waitFor()
    await seen.page.waitForLoadState('networkidle')
    await seen.page.evaluate(() => {
      Object.assign(Array.prototype, { last: () => {} })
    })
    await add(seen).click()
    await seen.page.getByRole('status').filter({ hasText: 'cannot be reached right now' }).waitFor()
    expect(changes(shop.asked)).toEqual([])
    expect(uncaught(seen)).toEqual([])
  })

  it.each(['integrity.js', 'ahead.js', 'more.js', 'cart.js', 'http.js', 'woocommerce-purchase.js'])(
    'in %s lets nothing into a cart, and says so',
    async file => {
      const { shop, seen } = await openFlipped(file)
      await add(seen).click()
      await seen.page.getByRole('status').filter({ hasText: 'cannot be reached right now' }).waitFor()
      expect(changes(shop.asked)).toEqual([])
      expect(uncaught(seen)).toEqual([])
    },
  )

  it('in drawer.js opens no drawer, and leaves the author’s link', async () => {
    const { shop, seen } = await openFlipped('drawer.js', 'floating', { before: '<till-cart></till-cart>' })
    await add(seen).click()
    await toggle(seen).click()
    await expect.poll(() => seen.console.join('\n')).toContain('drawer.js did not load')
    await link(seen).click({ trial: true })
    expect(await seen.page.getByRole('dialog').count()).toBe(0)
    expect(sales(shop.asked)).toEqual([])
    expect(uncaught(seen)).toEqual([])
  })

  it.each(['checkout.js', 'woocommerce-checkout.js'])('in %s sells nothing, and says so', async file => {
    const { shop, seen } = await openFlipped(file, 'floating', { before: '<till-cart></till-cart>' })
    await add(seen).click()
    await toggle(seen).click()
    const drawer = seen.page.getByRole('dialog')
    await drawer.getByRole('button', { name: /^Checkout/ }).click()
    await drawer.getByRole('alert').filter({ hasText: 'did not answer' }).waitFor()
    expect(sales(shop.asked)).toEqual([])
    expect(uncaught(seen)).toEqual([])
  })

  it('in words-de.js costs a translation, and no sale', async () => {
    const before = '<till-cart></till-cart>'
    const { shop, seen } = await openFlipped('words-de.js', 'floating', { before, language: 'de' })
    await buy(seen.page, 'reader@example.org')
    expect(await shop.merchant.ordersOf('reader@example.org')).toHaveLength(1)
    expect(uncaught(seen)).toEqual([])
  })
})
