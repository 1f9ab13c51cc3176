import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { createFaultProxy, type FaultName, type FaultProxy, faults, planOf } from '@tillkit/testing/faults'
import { createUcpMerchant, ucpCountries, ucpMerchant } from '@tillkit/testing/ucp'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { servePages } from '../../../examples/pages/serve.mjs'
import { addOne, fillCheckout, lies, order, patienceMs, readScreen } from './faulted-visits.fixture.ts'
import { type ServedShop, serveShop } from './serve-shop.fixture.ts'

const standIn = createUcpMerchant({ extension: { countries: ucpCountries } })
const merchant = ucpMerchant(standIn)
/** The tea, and its post. */
const sum = { minor: 1380, text: '€13.80' }
const cologne = {
  address_country: 'DE',
  first_name: 'Ines',
  last_name: 'Okafor',
  street_address: 'Domkloster 4',
  address_locality: 'Köln',
  postal_code: '50667',
}

let browser: TestBrowser
let shop: ServedShop
let pages: Awaited<ReturnType<typeof servePages>>

/** `/visit/<port of the shopper's network>` sells from there. */
const article = (path: string) => {
  const [, port] = /^\/visit\/(\d+)$/.exec(path) ?? []
  const endpoint = `ucp:http://127.0.0.1:${port}`
  return port
    ? {
        body: `<!doctype html><html lang="en"><title>Tea</title><script async src="/till/till.js" data-merchant="${endpoint}" data-name="Tea"></script><h1>Tea</h1><till-cart></till-cart><till-product handle="morning-tea"><a href="/p">Morning tea</a></till-product>`,
      }
    : undefined
}

beforeAll(async () => {
  ;[browser, shop, pages] = await Promise.all([
    openBrowser(),
    serveShop(standIn.endpoint, standIn.fetch),
    servePages({ answer: article }),
  ])
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([shop?.stop(), pages?.stop()])
})

/** The request that places the order meets a fault; one that befalls only answers that are known meets it earlier. */
function planFor(fault: FaultName): FaultProxy['plan'] {
  const completes = planOf({ fault, matches: ({ path }) => /\/complete$/.test(path) })
  return fault === 'stale-answer' ? planOf({ fault }) : completes
}

// A page's timers run late on a busy machine. A fault of ours is one the second time too.
describe.concurrent('a visit in a real Chromium', { retry: 1 }, () => {
  it.for(Object.keys(faults).sort() as FaultName[])(
    'is one order, and no lie, over a network that has: %s',
    async (fault, { expect, onTestFinished }) => {
      // A second try finds no order of the first.
      const email = `${fault}.${crypto.randomUUID()}@example.org`
      const proxy = await createFaultProxy({ target: shop.url, plan: planFor(fault) })
      const { page, close } = await browser.visit(`${pages.url}/visit/${new URL(proxy.url).port}`, {
        locale: 'en-US',
      })
      onTestFinished(async () => {
        await close()
        await proxy.close()
      })
      page.setDefaultTimeout(30_000)
      // What was answered before is old on a second visit.
      if (fault === 'stale-answer') {
        await page.getByRole('button', { name: /^Add to cart/ }).waitFor()
        await page.reload()
      }
      await addOne(page)
      const drawer = await fillCheckout(page, email, cologne)
      const { told, ms } = await order(drawer)
      expect(ms).toBeLessThan(patienceMs)
      if (told !== 'checking') expect(await lies(told, drawer, merchant, email, sum)).toEqual([])
      // The network is well again: who is told "refused" orders once more, who is told "checking" waits.
      let end = told === 'checking' ? await readScreen(drawer, false, 60_000) : told
      for (let tries = 0; tries < 3 && end === 'refused'; tries++) {
        end = (await order(drawer)).told
        if (end === 'checking') end = await readScreen(drawer, false, 60_000)
        expect(await lies(end, drawer, merchant, email, sum)).toEqual([])
      }
      expect(end).toBe('confirmed')
      expect(await lies(end, drawer, merchant, email, sum)).toEqual([])
      expect(proxy.journal.some(it => it.fault === fault)).toBe(true)
    },
  )
})
