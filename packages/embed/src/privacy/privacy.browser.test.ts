import { readFileSync } from 'node:fs'
import { createUcpMerchant } from '@tillkit/testing/ucp'
import { woocommerceMerchant } from '@tillkit/testing/woocommerce'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { usePages } from '../pages.fixture.ts'
import { type ServedShop, serveShop } from '../serve-shop.fixture.ts'
import { drawer, press, seen } from '../state-acts.fixture.ts'
import { keepLog, type PrivacyLog, type Sent } from './privacy-log.fixture.ts'

const guide = readFileSync(new URL('../../../../docs/guide/privacy.md', import.meta.url), 'utf8')

/** A merchant of the test, and what of its API is a read of products. */
interface Merchant {
  readonly handle: string
  readonly script: () => string
  readonly country: string
  readonly isProductRead: (request: Sent) => boolean
}

const shops: ServedShop[] = []
const reader = {
  email: 'reader@example.org',
  first_name: 'Ines',
  last_name: 'Okafor',
  street_address: '12 Harbor Street',
  postal_code: '04101',
  address_locality: 'Portland',
  address_region: 'ME',
  phone_number: '+12075550123',
}

const merchants: Readonly<Record<string, Merchant>> = {
  vendure: {
    handle: 'instant-camera',
    script: () => `data-merchant="vendure:${inject('vendure').shopApi}" data-payment-methods="invoice"`,
    country: 'US',
    isProductRead: ({ method, body }) =>
      method === 'GET' || (body.includes('query') && !body.includes('mutation')),
  },
  ucp: {
    handle: 'morning-tea',
    script: () => `data-merchant="ucp:${shops[0]?.url}" data-countries="DE"`,
    country: 'DE',
    isProductRead: ({ url }) => /\.well-known\/ucp$|\/catalog\/(lookup|search|product)$/.test(url),
  },
  woocommerce: {
    handle: 'mug',
    script: () => `data-merchant="woocommerce:${shops[1]?.url}" data-countries="US"`,
    country: 'US',
    isProductRead: ({ url, method }) => method === 'GET' && /\/wc\/store\/v1\/products/.test(url),
  },
}

beforeAll(async () => {
  const ucp = createUcpMerchant()
  const woocommerce = woocommerceMerchant()
  shops.push(await serveShop(ucp.endpoint, ucp.fetch))
  shops.push(await serveShop(woocommerce.endpoint, woocommerce.fetch))
})
afterAll(() => Promise.all(shops.map(shop => shop.stop())))

let html = ''
const pages = usePages({ answer: path => (path.startsWith('/article') ? { body: html } : undefined) })

/** Its scripts hand on whatever the till tells, as a page with analytics does. */
const events =
  'select-item add-to-cart remove-from-cart cart-change view-cart begin-checkout add-shipping-info add-payment-info purchase'

async function open({ handle, script }: Merchant, optsOut = false): Promise<{ page: Page; log: PrivacyLog }> {
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
    <link rel="icon" href="/pictures/till.svg">
    <script>window.dataLayer = []; for (const name of '${events}'.split(' ')) addEventListener('till-' + name, event => dataLayer.push({ event: name, ...event.detail }))</script>
    <script async src="/till/till.js" ${script()} data-name="The shop"></script></head>
    <body><h1>Article</h1><till-cart></till-cart><till-product handle="${handle}" description></till-product>
    <p style="height:1500px">Words.</p><till-shelf limit="3"></till-shelf></body></html>`
  let log: PrivacyLog | undefined
  const visit = await pages.visit('article/of-somebody?id=4711', {
    async prepare(page) {
      page.setDefaultTimeout(60_000)
      // Chromium has no such setting; this is how others show it to a page.
      if (optsOut)
        await page.addInitScript(() =>
          Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
        )
      await page.clock.install()
      log = await keepLog(page)
    },
  })
  if (!log) throw new Error('no log')
  return { page: visit.page, log }
}

/** Reads the article to its end, looks at what is sold, searches; and does nothing for half a minute. */
async function look(page: Page): Promise<void> {
  const card = page.locator('till-product')
  await card.locator('[part=add]').waitFor()
  await card.locator('[part=card]').hover()
  await card.locator('[part=add]').focus()
  await card.locator('summary').click()
  await card.locator('.rich').waitFor()
  await page.locator('till-shelf').scrollIntoViewIfNeeded()
  await page.locator('till-shelf [part=card]').first().waitFor()
  const search = page.locator('till-shelf [part=search]')
  if (await search.count()) await search.fill('tea')
  await page.clock.runFor(30_000)
  await page.waitForTimeout(300)
}

/** Buys. @param review what to do when all is entered and nothing ordered yet */
async function buy(page: Page, country: string, review?: () => Promise<unknown>): Promise<void> {
  await press(page, 'till-product [part=add]')
  await seen(page, 'till-product [part=stepper]')
  await press(page, 'till-cart [part=toggle]')
  await seen(page, `${drawer} [part=line]`)
  await press(page, `${drawer} [part=checkout]`)
  await page.locator('[part=field][name=email]').fill(reader.email)
  await press(page, '[part=next]')
  await page.locator('select[name=address_country]').selectOption(country)
  for (const [name, text] of Object.entries(reader)) {
    const field = page.locator(`li.open input[name=${name}]`)
    if (await field.count()) await field.fill(text)
  }
  await press(page, '[part=next]')
  await page.locator('input[name=fulfillment_option_id]').first().check()
  await press(page, '[part=next]')
  await page.locator('input[name=handler_id]').first().check()
  await review?.()
  await press(page, '[part=order]')
  await seen(page, '[part=placed]')
}

const isOwn = ({ url }: Sent) => url.startsWith(`${pages.url}/`)

/** What is wrong with how something is asked for; empty when all is well. */
function exposed({ url, headers, type }: Sent): string[] {
  const wrong = []
  if (headers['cookie']) wrong.push(`cookie: ${url}`)
  // The article's site, as every request across origins tells it; never which article.
  if (!url.startsWith(pages.url) && headers['referer'] && headers['referer'] !== `${pages.url}/`)
    wrong.push(`referrer: ${headers['referer']}`)
  if (/^(Ping|WebSocket|CSPViolationReport|EventSource)$/.test(type)) wrong.push(`${type}: ${url}`)
  return wrong
}

const origins = (sent: readonly Sent[]) => [...new Set(sent.map(({ url }) => new URL(url).origin))]

describe.each(Object.entries(merchants))('a visit to an article that sells for %s', (_, merchant) => {
  it('keeps nothing and sends nothing but reads of products before the shopper acts, then only what the purchase needs', async () => {
    const { page, log } = await open(merchant)
    await look(page)
    const before = [...log.sent]
    const others = before.filter(it => !isOwn(it) && it.type !== 'Image' && it.type !== 'Preflight')
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(it => !merchant.isProductRead(it))).toEqual([])
    expect(origins(others)).toHaveLength(1)
    const own = before.filter(isOwn).map(({ url }) => url.slice(pages.url.length))
    expect(own.filter(it => !/^\/(article\/|pictures\/|till\/[\w-]+\.js(\?\w+)?$)/.test(it))).toEqual([])
    expect(before.flatMap(exposed)).toEqual([])
    // Later the merchant's own token for the cart goes along.
    expect(before.filter(({ headers }) => headers['authorization'])).toEqual([])
    expect(log.writes).toEqual([])
    expect(await log.kept()).toEqual({})

    const check = async (): Promise<void> => {
      const kept = await log.kept()
      expect(Object.keys(kept).filter(key => !/^(local|session) till:/.test(key))).toEqual([])
      // Nothing of it says who buys.
      for (const text of Object.values(reader).filter(it => it.length > 4))
        expect(JSON.stringify(kept)).not.toContain(text)
      // Whatever is kept is written down for shoppers and their lawyers.
      const fields = Object.values(kept).flatMap(text => Object.keys(JSON.parse(text)))
      expect(fields).toEqual(expect.arrayContaining(['v', 'turn', 'lines']))
      expect(
        fields.filter(field => !guide.includes(`| \`${field}\``) && !guide.includes(`, \`${field}\``)),
      ).toEqual([])
    }
    await buy(page, merchant.country, check)
    await check()
    const after = log.sent.slice(before.length)
    expect(origins(after.filter(it => !isOwn(it) && it.type !== 'Image'))).toEqual(origins(others))
    expect(after.flatMap(exposed)).toEqual([])
    expect(log.writes.filter(key => !/^(local|session) till:/.test(key))).toEqual([])
    expect(Object.values(await log.kept()).join()).toContain('"lines":[]')
  })
})

describe('Global Privacy Control', () => {
  it('wins over what the page’s scripts would hand on, and takes nothing from the purchase', async () => {
    const ucp = merchants['ucp'] as Merchant
    const told = async (page: Page) =>
      page.evaluate(() => (window as unknown as { dataLayer: Record<string, unknown>[] }).dataLayer)
    const usual = await open(ucp)
    await look(usual.page)
    await buy(usual.page, ucp.country)
    expect((await told(usual.page)).find(it => it['event'] === 'purchase')).toMatchObject({
      transaction_id: expect.any(String),
      value: expect.any(Number),
    })
    const { page, log } = await open(ucp, true)
    await look(page)
    await buy(page, ucp.country)
    const handed = await told(page)
    expect(handed.map(it => it['event'])).toContain('purchase')
    for (const { event: _, ...detail } of handed)
      expect(detail).toEqual({ currency: 'EUR', items: [], merchant: 'The shop' })
    expect(Object.keys(await log.kept()).filter(key => !/^local till:/.test(key))).toEqual([])
  })
})
