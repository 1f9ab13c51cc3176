import { checkAccessibility, openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkOut, goToTheShop, openDrawer, putIntoCart, readDrawer, wishes } from './four-shops.fixture.ts'
import { type FourShopsPage, openFourShops } from './open-page.mjs'

let browser: TestBrowser
let table: FourShopsPage
beforeAll(async () => {
  browser = await openBrowser()
  table = await openFourShops({ vendure: inject('vendure') })
})
afterAll(async () => {
  await browser?.close()
  await table?.stop()
})

// All four are in four-shops.real.test.ts.
describe('the page of four shops with the two that need no install', () => {
  it('places an order at one and hands the other’s cart off, each with its own lines', async () => {
    const email = `table-${Date.now()}@example.org`
    const seen = await browser.visit(table.url, { locale: 'en-US' })
    const { page } = seen
    const wanted = [wishes.vendure, wishes.maker]
    for (const wish of wanted) await putIntoCart(page, wish)
    await openDrawer(page)
    await expect
      .poll(() => readDrawer(page), { timeout: 8000 })
      .toEqual(wanted.map(({ store, ...rest }) => rest))
    expect(await checkAccessibility(page)).toEqual([])
    await checkOut(page, wishes.vendure, email)
    expect(await goToTheShop(page, wishes.maker)).toBe('4 × Beeswax candle')

    const merchant = await vendureMerchant(inject('vendure'))
    expect(await merchant.ordersOf(email)).toMatchObject([
      { lines: [{ quantity: 1 }], currency: 'USD', total: 17_999 },
    ])
    expect(table.baskets).toEqual(['beeswax-candle:4'])
    expect(seen.errors).toEqual([])
    await seen.close()
  })

  it('says how to get the shops that are not there, and which are on their way', async () => {
    table.note('evershop', 'starting')
    const { page, close } = await browser.visit(table.url)
    await page.getByText('The shop on Medusa is not installed: npm run test:real -- medusa').waitFor()
    await page.getByText('The shop on EverShop is still starting').waitFor()
    expect(await page.locator('till-product').count()).toBe(2)
    await close()
  })
})
