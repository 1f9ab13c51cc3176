import type { Visit, VisitOptions } from '@tillkit/testing/browser'
import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const shop = 'http://shop.invalid/shop-api'

const pages = usePages({ shopApi: shop })

async function visit(path: string, options?: VisitOptions): Promise<Visit> {
  const seen = await pages.visit(path, {
    ...options,
    async prepare(page) {
      await listen(page)
      await options?.prepare?.(page)
    },
  })
  return seen
}

/** Keeps what the page itself would hear: faults as events, and anything that escaped into it. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(window, { heard, escaped: [] as unknown[] })
    addEventListener('till-fault', event => heard.push((event as CustomEvent<{ code: string }>).detail.code))
    const { escaped } = window as unknown as { escaped: unknown[] }
    addEventListener('error', event => escaped.push(event.message))
    addEventListener('unhandledrejection', event => escaped.push(String(event.reason)))
  })
}

const heard = ({ page }: Visit) => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
const escaped = ({ page }: Visit) => page.evaluate(() => (window as unknown as { escaped: string[] }).escaped)

/** The author's link is there, seen, and goes where it went. */
async function expectLink({ page }: Visit, name: string): Promise<void> {
  const link = page.getByRole('link', { name })
  await link.waitFor({ timeout: 15_000 })
  expect(await link.getAttribute('href')).toMatch(/^https:/)
  await link.click({ trial: true })
}

describe('fallback', () => {
  it('is what a reader sees where scripts are off', async () => {
    const seen = await visit('product.html', { javaScriptEnabled: false })
    await seen.page.getByRole('link', { name: 'Enamel mug' }).waitFor()
  })

  it.each(['till.js', 'product.js', 'memory-catalog.js'])('stays when %s is blocked', async file => {
    const seen = await visit('product.html', {
      prepare: page => page.route(`**/${file}*`, route => route.abort()),
    })
    await seen.page.waitForTimeout(600)
    await expectLink(seen, 'Enamel mug')
    expect(await escaped(seen)).toEqual([])
    if (file !== 'till.js') expect(await heard(seen)).toEqual(['chunk_failed'])
  })

  it.each<[string, string, (route: Route) => Promise<void> | void]>([
    ['answers 500', 'merchant_error', route => route.fulfill({ status: 500, body: 'oops' })],
    [
      'answers HTML',
      'broken_reply',
      route => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in to the wifi</h1>' }),
    ],
    ['cannot be reached', 'network', route => route.abort('connectionrefused')],
    [
      'answers JSON of another kind',
      'broken_reply',
      route => route.fulfill({ status: 200, json: { data: { products: 7 } } }),
    ],
  ])('stays when the shop %s', async (_, code, answer) => {
    const seen = await visit('remote.html', { prepare: page => page.route('http://shop.invalid/**', answer) })
    await expect.poll(() => heard(seen), { timeout: 15_000 }).toContain(code)
    await expectLink(seen, 'Instant camera')
    await expectLink(seen, 'Laptop')
    expect(await escaped(seen)).toEqual([])
  })

  it('stays when the shop does not answer at all', async () => {
    const seen = await visit('remote.html', {
      prepare: async page => {
        await page.clock.install()
        await page.route('http://shop.invalid/**', () => {})
      },
    })
    await expectLink(seen, 'Instant camera')
    await seen.page.clock.runFor(30_000)
    await expectLink(seen, 'Instant camera')
    expect(await escaped(seen)).toEqual([])
  }, 60_000)

  it('stays in every widget of a shop that answers with faults only', async () => {
    const seen = await visit('shop-away.html')
    await expect.poll(async () => (await heard(seen)).length).toBeGreaterThanOrEqual(2)
    for (const name of ['Enamel mug', 'buy the mug', 'Everything from Saltmarsh'])
      await expectLink(seen, name)
    expect(new Set(await heard(seen))).toEqual(new Set(['merchant_error']))
    expect(await escaped(seen)).toEqual([])
  })

  it('is not needed where the cart cannot be loaded: the card says so, and nothing escapes', async () => {
    const seen = await visit('product.html', {
      prepare: page => page.route(/cart\.js|purchase\.js/, route => route.abort()),
    })
    await seen.page.getByRole('button', { name: /Add to cart/ }).click()
    await seen.page.getByRole('status').filter({ hasText: /\w/ }).first().waitFor()
    await seen.page.getByRole('button', { name: /Add to cart/ }).waitFor()
    expect(await escaped(seen)).toEqual([])
  })

  it('is shown where a handler of ours throws, and the host hears no error', async () => {
    const seen = await visit('shelf.html')
    const toggle = seen.page.getByRole('button', { name: /^Cart/ })
    await toggle.waitFor()
    await seen.page.evaluate(() => {
      Object.defineProperty(Event.prototype, 'currentTarget', {
        get() {
          throw new Error('broken by the host')
        },
      })
    })
    await toggle.click()
    await expect.poll(() => heard(seen)).toEqual(['internal'])
    await toggle.waitFor({ state: 'detached' })
    expect(await escaped(seen)).toEqual([])
  })

  it('stays at every mistake of an author, who is told how to put it right', async () => {
    const seen = await visit('mistakes.html')
    await expect.poll(() => heard(seen)).toHaveLength(6)
    expect((await heard(seen)).toSorted()).toEqual([
      'config',
      'config',
      'config',
      'product_not_found',
      'secret_in_page',
      'unknown_adapter',
    ])
    for (const name of [
      'handel',
      'No such thing',
      'Store that',
      'Adapter misspelt',
      'Secret',
      'No such widget',
    ])
      await seen.page.getByRole('link', { name }).click({ trial: true })
    const said = seen.console.join('\n')
    expect(said).toContain('"handel" is not an attribute of <till-product>; did you mean "handle"?')
    expect(said).toContain('layout="compcat" is not one of regular, compact; did you mean "compact"?')
    expect(said).toContain('no adapter "memroy"; did you mean "memory"?')
    expect(said).toContain('"api-key" looks like a secret')
    expect(said).toContain('docs/widgets/till-product.md')
    expect(await escaped(seen)).toEqual([])
  })

  it('tells of a shop that is back: the widget is drawn then', async () => {
    let down = true
    const seen = await visit('product.html', {
      prepare: page => page.route('**/product.js*', route => (down ? route.abort() : route.continue())),
    })
    await expect.poll(() => heard(seen)).toEqual(['chunk_failed'])
    down = false
    await seen.page.evaluate(() => dispatchEvent(new Event('online')))
    await seen.page.getByRole('button', { name: /Add to cart/ }).waitFor()
  })

  // What follows `till-` names a file: a parser takes almost any letter there.
  it('asks for no file by what an element’s name says beyond a word', async () => {
    const seen = await visit('product.html')
    await seen.page.evaluate(() => {
      const post = document.createElement('div')
      post.innerHTML = '<till-\\\\evil.example\\x data-till="product" handle="linen-apron">'
      document.body.prepend(post)
    })
    await expect
      .poll(() => seen.page.getByRole('button', { name: /Add to cart/ }).count())
      .toBeGreaterThanOrEqual(2)
    expect(seen.requests.filter(url => url.includes('evil'))).toEqual([])
  })
})
