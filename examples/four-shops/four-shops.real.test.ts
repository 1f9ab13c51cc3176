import { realShop } from '@tillkit/testing'
import { checkAccessibility, openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { evershopAccess, evershopMerchant } from '@tillkit/testing/evershop'
import { medusaMerchant, medusaShopSchema } from '@tillkit/testing/medusa'
import { type VendureShop, vendureMerchant } from '@tillkit/testing/vendure'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkOut,
  goToTheShop,
  openDrawer,
  putIntoCart,
  readDrawer,
  sectionOf,
  wishes,
} from './four-shops.fixture.ts'
import { type FourShopsPage, openFourShops } from './open-page.mjs'

const [vendure, medusa, evershop] = await Promise.all([
  realShop('vendure').then(access => access as VendureShop),
  realShop('medusa').then(access => medusaShopSchema.parse(access)),
  realShop('evershop').then(access => evershopAccess.parse(access)),
])

let browser: TestBrowser
let table: FourShopsPage
beforeAll(async () => {
  browser = await openBrowser({ whole: true })
  table = await openFourShops({ vendure })
  await table.addMedusa(medusa)
  await table.addEvershop(evershop)
})
afterAll(async () => {
  await browser?.close()
  await table?.stop()
})

const all = Object.values(wishes)
const shown = all.map(({ store, ...rest }) => rest)

describe('one page, four merchants of four platforms', () => {
  it('shows four carts in one drawer, places three orders there, and hands one cart off', async () => {
    const email = `table-${Date.now()}@example.org`
    const seen = await browser.visit(table.url, { locale: 'en-US' })
    const { page } = seen
    page.setDefaultTimeout(20_000)
    for (const wanted of all) await putIntoCart(page, wanted)
    await openDrawer(page)
    await expect.poll(() => readDrawer(page), { timeout: 20_000 }).toEqual(shown)
    await page.getByText('Sold by 4 merchants').waitFor()
    expect(await checkAccessibility(page)).toEqual([])

    await checkOut(page, wishes.medusa, email)
    await checkOut(page, wishes.evershop, email)
    await openDrawer(page)
    // What was bought is gone from its cart, and from no other.
    await sectionOf(page, wishes.evershop).waitFor({ state: 'hidden' })
    expect(await readDrawer(page)).toEqual([shown[0], shown[3]])
    await checkOut(page, wishes.vendure, email)
    expect(await goToTheShop(page, wishes.maker)).toBe('4 × Beeswax candle')

    const delivered = { email, destination: { street_address: '12 Harbor Street', postal_code: '04101' } }
    // Each order with the delivery that was offered first.
    expect(await (await vendureMerchant(vendure)).ordersOf(email)).toMatchObject([
      {
        ...delivered,
        lines: [{ variant_id: await cameraId(), quantity: 1 }],
        currency: 'USD',
        total: 17_999,
      },
    ])
    expect(await (await medusaMerchant(medusa)).ordersOf(email)).toMatchObject([
      { ...delivered, lines: [{ variant_id: await bowlId(), quantity: 2 }], currency: 'EUR', total: 4_890 },
    ])
    expect(await evershopMerchant(evershop).ordersOf(email)).toMatchObject([
      { ...delivered, lines: [{ variant_id: 'BAG-001', quantity: 3 }], currency: 'USD', total: 7_900 },
    ])
    expect(table.baskets).toEqual(['beeswax-candle:4'])
    expect(seen.errors).toEqual([])
    await seen.close()
  }, 240_000)
})

async function cameraId(): Promise<string> {
  const response = await fetch(vendure.shopApi, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ product(slug: "instant-camera") { variants { id } } }' }),
  })
  const { data } = (await response.json()) as { data: { product: { variants: [{ id: string }] } } }
  return data.product.variants[0].id
}

async function bowlId(): Promise<string> {
  const response = await fetch(`${medusa.url}/store/products?handle=ceramic-bowl&fields=variants.id`, {
    headers: { 'x-publishable-api-key': medusa.key },
  })
  const { products } = (await response.json()) as { products: [{ variants: [{ id: string }] }] }
  return products[0].variants[0].id
}
