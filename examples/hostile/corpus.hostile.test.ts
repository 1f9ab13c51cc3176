import { openBrowser } from '@tillkit/testing/browser'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { fetchDebian } from './runner/fetch-debian.fixture.ts'
import { startMerchants } from './runner/merchants.fixture.ts'
import { shopper } from './runner/purchase.fixture.ts'
import { type HostilePage, readPages } from './runner/read-pages.mjs'
import { type Ground, runPage } from './runner/run-page.fixture.ts'
import { servePages } from './runner/serve-pages.mjs'

const pages = readPages()
/**
 * `npm test` has time for one order of scripts on each page, by turns the one and the other. `npm run test:hostile` runs
 * all, and `npm run test:hostile -- 'prototype before'` what matches only.
 */
const only = process.env['TILLKIT_HOSTILE']
const wanted = pages
  .map((page, at) => ({
    ...page,
    orders:
      only === undefined
        ? page.orders.slice(at % page.orders.length).slice(0, 1)
        : page.orders.filter(order => new RegExp(only).test(`${page.name} ${order}`)),
  }))
  .filter(({ orders }) => orders[0])

let ground: Ground
/** What a clean page sends. */
let expected: readonly string[]
/** Debian packages that cannot be had here. */
const missing = new Set<string>()

beforeAll(async () => {
  const debian = wanted.flatMap(page => page.packages).filter(name => name.startsWith('debian/'))
  const names = [...new Set(debian)].map(name => name.replace('debian/', ''))
  const [browser, server, merchants, away] = await Promise.all([
    openBrowser(),
    servePages(),
    startMerchants(),
    fetchDebian(names),
  ])
  for (const name of away) missing.add(`debian/${name}`)
  ground = { browser, server, merchants }
  const clean = pages.find(({ name }) => name === 'plain/clean')
  if (!clean) throw new Error('pages/plain/clean.html is what the others are held against')
  expected = (await runPage(ground, clean, 'before')).sent
})

afterAll(async () => {
  await ground?.browser.close()
  await Promise.all([ground?.server.stop(), ground?.merchants.stop()])
})

const selling = wanted.filter(({ expects }) => expects === 'order')
const beyond = wanted.filter(({ expects }) => expects !== 'order')

/** Passes over a page whose files cannot be had here, and says so. */
function passOver(context: TestContext, { packages }: HostilePage): void {
  const away = packages.find(name => missing.has(name))
  context.skip(away !== undefined, `${away} cannot be fetched on this machine`)
}

describe.concurrent.each(selling)('$name', page => {
  it.for(page.orders)('the host’s script %s ours', async (order, context) => {
    passOver(context, page)
    const { sent, orders, product, cart, end, errors, hostWorks } = await runPage(ground, page, order)
    expect(sent).toEqual(expected)
    expect(orders).toMatchObject([
      {
        lines: [{ variant_id: 'morning-tea', quantity: 1 }],
        currency: 'EUR',
        // €8.90 for the tea, €4.90 for the post.
        total: 1380,
        email: shopper.email,
        destination: shopper.address,
      },
    ])
    expect(product).toContain('€8.90')
    expect(cart).toContain('€8.90')
    expect(end).toContain('€13.80')
    expect(errors).toEqual([])
    expect(hostWorks).toBe('true')
  })
})

describe.concurrent.each(beyond)('$name, beyond what a script in the page can survive', page => {
  it.for(page.orders)('the host’s script %s ours', async order => {
    const { sent, product, end, errors, hostWorks } = await runPage(ground, page, order)
    expect(sent).toEqual([])
    expect(product).toContain('€8.90')
    expect(end).toBe('/p/morning-tea')
    expect(errors).toEqual([])
    expect(hostWorks).toBe('true')
  })
})

describe('the corpus', () => {
  it('has three pages at most on which no order is possible, each with its because', () => {
    expect(beyond.length).toBeLessThanOrEqual(3)
    expect(beyond.filter(({ because }) => !because)).toEqual([])
  })
})
