import { realShop } from '@tillkit/testing'
import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { createFaultProxy, type PlannedFault, planOf } from '@tillkit/testing/faults'
import { type VendureShop, vendureMerchant } from '@tillkit/testing/vendure'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { servePages } from '../../../examples/pages/serve.mjs'
import { addOne, fillCheckout, lies, order, placings, readScreen } from './faulted-visits.fixture.ts'

const shop = (await realShop('vendure')) as VendureShop
const merchant = await vendureMerchant(shop)
let browser: TestBrowser
const { origin, pathname } = new URL(shop.shopApi)

beforeAll(async () => {
  browser = await openBrowser({ whole: true })
})
afterAll(() => browser.close())

/** Opens the page with a network of its own. */
async function openPage(planned: PlannedFault) {
  const proxy = await createFaultProxy({ target: origin, plan: planOf(planned) })
  const served = await servePages({ shopApi: `${proxy.url}${pathname}` })
  const { page, close } = await browser.visit(`${served.url}/remote.html`, { locale: 'en-US' })
  return {
    page,
    proxy,
    async close() {
      await close()
      await proxy.close()
      await served.stop()
    },
  }
}

const pays: PlannedFault['matches'] = ({ body }) => body.includes('addPaymentToOrder')
// A connection dies as it is used again, after the server has read the request: Chromium sends the POST once more by
// itself, and no code on the page can prevent it (measured: the page sees one answer, the server two requests).
it('is one order when Chromium itself sends the order twice', { timeout: 180_000 }, async () => {
  const email = `resend-${Date.now().toString(36)}@example.org`
  const { page, proxy, close } = await openPage({ fault: 'reset-reused', matches: pays })
  let asked = 0
  page.on('request', request => {
    if (request.method() === 'POST') asked++
  })
  await addOne(page)
  const drawer = await fillCheckout(page, email)
  await order(drawer)
  const told = await readScreen(drawer, false, 90_000)
  const got = proxy.journal.filter(({ request }) => request.method === 'POST')
  expect(got.length, 'what the server got').toBe(asked + 1)
  expect(
    placings(proxy).map(({ fault, commits }) => [fault, commits]),
    'the orders among it',
  ).toEqual([
    ['reset-reused', 1],
    [undefined, 1],
  ])
  expect(told).toBe('confirmed')
  expect(await lies(told, drawer, merchant, email, { minor: 17_999, text: '$179.99' })).toEqual([])
  await close()
})
