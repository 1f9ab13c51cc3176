import type { Adapter, AdapterConfig } from '@tillkit/core'
import { createShopper, type Shopper } from '@tillkit/testing'
import { browserFetch, type StandInStore, woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, expect, it } from 'vitest'
import { woocommerceAdapter } from './index.ts'

const blog = 'https://blog.example'

/** The adapter as it runs in a page of `origin`. */
function inPage(shop: StandInStore, origin: string, options: AdapterConfig['options'] = {}): Adapter {
  const { endpoint } = shop
  return woocommerceAdapter({ endpoint, fetch: browserFetch(origin, shop.fetch), options })
}

/** Buys a mug with cash on delivery; answers with the number of the order. */
async function buyMug(shopper: Shopper, shop: StandInStore): Promise<string | undefined> {
  const { variants } = await shopper.product('mug')
  await shopper.add(variants[0]?.id ?? '')
  await shopper.update({ buyer: { email: 'ann@example.com' }, destination: shop.known.destination })
  await shopper.update({ fulfillment_option_id: 'flat_rate:1' })
  const { checkout } = await shopper.complete(await shop.accepted())
  return checkout?.order?.id
}

describe('the door that WooCommerce keeps shut', { timeout: 30_000 }, () => {
  it('shows a page of another site nothing, and a first change fails without changing anything', async () => {
    const shop = woocommerceMerchant()
    const shopper = createShopper(inPage(shop, blog))
    await expect(shopper.product('mug')).rejects.toMatchObject({ code: 'network' })
    await expect(shopper.add('10')).rejects.toMatchObject({ code: 'network' })
    expect(shop.asked).toContain('OPTIONS cart/add-item')
    expect(await shop.stock('10')).toBe(500)
  })

  it('is opened to a site by the plugin: products, cart, order, all on its page', async () => {
    const shop = woocommerceMerchant()
    shop.allow(blog)
    const order = await buyMug(createShopper(inPage(shop, blog)), shop)
    expect(await shop.order(order ?? '')).toMatchObject({
      email: 'ann@example.com',
      lines: [{ quantity: 1 }],
    })
  })

  it('stays shut to all other sites then', async () => {
    const shop = woocommerceMerchant()
    shop.allow(blog)
    const shopper = createShopper(inPage(shop, 'https://other.example'))
    await expect(shopper.product('mug')).rejects.toMatchObject({ code: 'network' })
  })

  it('is no door on the pages of the shop itself', async () => {
    const shop = woocommerceMerchant()
    expect(await buyMug(createShopper(inPage(shop, shop.endpoint)), shop)).toBeDefined()
  })

  it('is none for the relay, which is no page', async () => {
    const shop = woocommerceMerchant()
    const { endpoint, fetch } = shop
    expect(await buyMug(createShopper(woocommerceAdapter({ endpoint, fetch })), shop)).toBeDefined()
  })

  it('is gone round by the link to the checkout, with several lines and a coupon', async () => {
    const shop = woocommerceMerchant()
    const lines = [
      { variant_id: '10', quantity: 2 },
      { variant_id: '13', quantity: 1 },
    ]
    const link = inPage(shop, blog).permalink?.(lines, ['tenoff', 'other']) ?? ''
    expect(link).toBe('https://shop.example/checkout-link/?products=10:2,13:1&coupon=tenoff')
    const reply = await shop.fetch(link)
    expect(reply.status).toBe(302)
    expect(reply.headers.get('location')).toMatch(/^https:\/\/shop\.example\/checkout\/\?session=/)
    const unknown = await shop.fetch(link.replace('13', '999'))
    expect(unknown.headers.get('location')).toMatch(/\/cart\/\?wc_error=/)
  })

  it('is gone round with one product at shops before WooCommerce 10', () => {
    const adapter = inPage(woocommerceMerchant(), blog, { 'hand-off': 'add-to-cart' })
    const lines = [
      { variant_id: '10', quantity: 2 },
      { variant_id: '13', quantity: 1 },
    ]
    expect(adapter.permalink?.(lines)).toBe('https://shop.example/?add-to-cart=10&quantity=2')
  })
})
