import { vendureMerchant } from '@tillkit/testing/vendure'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { usePages } from './pages.fixture.ts'

const order = /Order with obligation to pay/

const pages = usePages({ shopApi: inject('vendure').shopApi })

const open = () => pages.visit('remote.html', { locale: 'en-US' })

async function addCamera(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Add to cart · \$174\.99/ }).click()
  await page.getByRole('button', { name: /Cart ?, 1/ }).waitFor()
}

async function fill(page: Page, email: string): Promise<void> {
  const drawer = page.getByRole('dialog')
  await page.getByRole('button', { name: /^Cart/ }).click()
  await drawer.getByRole('button', { name: /^Checkout/ }).click()
  await drawer.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.keyboard.press('Enter')
  await drawer.getByRole('combobox', { name: /^Country/ }).selectOption('US')
  await drawer.getByRole('textbox', { name: /^First name/ }).fill('Ines')
  await drawer.getByRole('textbox', { name: /^Last name/ }).fill('Okafor')
  await drawer.getByRole('textbox', { name: /^Street and number/ }).fill('12 Harbor Street')
  await drawer.getByRole('textbox', { name: /^City/ }).fill('Portland')
  await drawer.getByRole('textbox', { name: /^State/ }).fill('ME')
  await drawer.getByRole('textbox', { name: /^ZIP/ }).fill('04101')
  await page.keyboard.press('Enter')
  await drawer.getByRole('radio', { name: /Standard/ }).check()
  await drawer.getByRole('button', { name: 'Continue' }).filter({ visible: true }).click()
  await drawer.getByRole('radio', { name: /Invoice/ }).check()
}

describe('a purchase at a real shop, from an article on another origin', () => {
  it('shows its product in four requests beyond the page’s own', async () => {
    const seen = await open()
    await seen.page
      .getByRole('button', { name: /Add to cart/ })
      .first()
      .waitFor()
    const shop = new URL(inject('vendure').shopApi).origin
    const own = ['/remote.html', '/page.css', '/pictures/till.svg']
    const asked = seen.requests.filter(url => !own.includes(url) && !url.includes('/assets/'))
    const upToTheShop = asked.slice(0, asked.findIndex(url => url.startsWith(shop)) + 1)
    expect(upToTheShop.map(url => url.replace(/\?.*/, '').replace(shop, 'shop'))).toEqual([
      '/till/till.js',
      expect.stringMatching(/^\/till\/(product|vendure-catalog|cart)\.js$/),
      expect.stringMatching(/^\/till\/(product|vendure-catalog|cart)\.js$/),
      expect.stringMatching(/^\/till\/(product|vendure-catalog|cart)\.js$/),
      'shop/shop-api',
    ])
    // Two cards, one call; the page also has a <till-cart>, which is the fourth file.
    expect(asked.filter(url => url.startsWith(shop))).toHaveLength(1)
  })

  it('ends as one order at the merchant, with the lines, the amounts and the address of it', async () => {
    const email = `reader-${Date.now()}@example.org`
    const seen = await open()
    const { page } = seen
    await addCamera(page)
    await fill(page, email)
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: order }).click()
    await drawer.getByText('Thank you, your order is placed').waitFor()

    const merchant = await vendureMerchant(inject('vendure'))
    const orders = await merchant.ordersOf(email)
    expect(orders).toHaveLength(1)
    const [placed] = orders
    expect(placed?.lines).toEqual([{ variant_id: expect.any(String), quantity: 1 }])
    // $174.99 for the camera, $5 for the delivery.
    expect(placed).toMatchObject({
      currency: 'USD',
      total: 17_999,
      email,
      destination: { street_address: '12 Harbor Street', address_locality: 'Portland', postal_code: '04101' },
    })
    await drawer
      .getByText(placed?.id ?? '?')
      .first()
      .waitFor()
    expect(seen.errors).toEqual([])

    await drawer.getByRole('button', { name: 'Keep reading' }).click()
    await page.reload()
    await page.getByRole('button', { name: /Add to cart · \$174\.99/ }).waitFor()
    expect(await page.getByRole('button', { name: /Cart ?, 1/ }).count()).toBe(0)
  })

  it('stays one order when the button is pressed twice and the answer is lost', async () => {
    const email = `twice-${Date.now()}@example.org`
    const { page } = await open()
    await addCamera(page)
    await fill(page, email)
    let lost = 0
    await page.route('**/shop-api**', async route => {
      const { pathname } = new URL(route.request().url())
      const isPlacing =
        route.request().postData()?.includes('addPaymentToOrder') && pathname.endsWith('shop-api')
      if (!isPlacing || lost) return route.continue()
      lost++
      // The merchant does it; the shopper never hears of it.
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: order }).dblclick()
    await page.getByText('Thank you, your order is placed').waitFor({ timeout: 30_000 })
    expect(lost).toBe(1)
    const merchant = await vendureMerchant(inject('vendure'))
    expect(await merchant.ordersOf(email)).toHaveLength(1)
  })

  it('keeps the cart over a reload, and the typing over a shop that is away', async () => {
    const { page } = await open()
    await addCamera(page)
    await page.reload()
    await page.getByRole('button', { name: /Cart ?, 1/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Instant Camera').first().waitFor()
    await drawer.getByRole('button', { name: /^Checkout/ }).click()
    const email = drawer.getByRole('textbox', { name: 'Email' })
    await email.waitFor()
    await page.route('**/shop-api**', route => route.abort('connectionrefused'))
    await email.fill('kept@example.org')
    await page.keyboard.press('Enter')
    await drawer
      .getByText(/did not answer|offline/i)
      .first()
      .waitFor({ timeout: 30_000 })
    expect(await email.inputValue()).toBe('kept@example.org')
  })
})
