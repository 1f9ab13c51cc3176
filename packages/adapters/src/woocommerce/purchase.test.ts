import type { AdapterConfig } from '@tillkit/core'
import { createShopper, type Shopper } from '@tillkit/testing'
import { recorded, type StandInStore, woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, expect, it } from 'vitest'
import { woocommerceAdapter } from './index.ts'
import { createPurchase } from './purchase.ts'

function open(options: AdapterConfig['options'] = {}): { shop: StandInStore; shopper: Shopper } {
  const shop = woocommerceMerchant()
  const { endpoint, fetch } = shop
  return { shop, shopper: createShopper(woocommerceAdapter({ endpoint, fetch, options })) }
}

/** A cart as it was recorded, or with other parts, read by the adapter. */
async function readRecorded(name: string, parts: object = {}) {
  const body = { ...(recorded.find(it => it.name === name)?.body as object), ...parts }
  const { cart } = createPurchase({
    endpoint: 'https://shop.example',
    fetch: async () => Response.json(body, { headers: { 'cart-token': 'a.b.c' } }),
  })
  return (await cart.get({ context: {}, session: '{"token":"a.b.c"}' })).cart
}

describe('a cart at WooCommerce', { timeout: 30_000 }, () => {
  it('is read from the real one as it was recorded', async () => {
    const cart = await readRecorded('select-rate')
    expect(cart).toMatchObject({
      currency: 'USD',
      line_items: [
        { id: 'd3d9446802a44259755d38e6d163e820', quantity: 3, item: { id: '10', price: 999 } },
        { quantity: 1, item: { id: '13', title: 'Forum tee – M', price: 2000 } },
      ],
      discounts: { codes: ['tenoff'], applied: [{ code: 'tenoff', amount: 500 }] },
      continue_url: 'https://shop.example/checkout-link/?products=10:3,13:1&coupon=tenoff',
    })
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 4997 },
      { type: 'discount', amount: -500 },
      { type: 'fulfillment', amount: 0 },
      { type: 'tax', amount: 371, display_text: 'CA Tax' },
      { type: 'total', amount: 4868 },
    ])
    expect(await readRecorded('cart-after')).toBeNull()
  })

  it('tells a trouble of the line that it names, and not of one whose name begins alike', async () => {
    const body = recorded.find(it => it.name === 'select-rate')?.body
    const [mug] = (body as { readonly items: readonly object[] }).items
    const named = (name: string, ...sizes: string[]) => ({
      ...mug,
      key: name + sizes,
      name,
      variation: sizes.map(value => ({ value })),
    })
    const items = [named('Mug'), named('Mug &amp; lid', 'S'), named('Mug &amp; lid', 'M')]
    const cart = await readRecorded('select-rate', {
      items,
      errors: [
        { code: 'woocommerce_rest_product_out_of_stock', message: '&quot;Mug&quot; is out of stock' },
        {
          code: 'woocommerce_rest_product_out_of_stock',
          message: '&quot;Mug &amp; lid - M&quot; is out of stock',
        },
        {
          code: 'woocommerce_rest_product_out_of_stock',
          message: '&quot;Mug &amp; lid - S&quot; is out of stock',
        },
        { code: 'woocommerce_rest_product_out_of_stock', message: 'Something is out of stock' },
      ],
    })
    expect(cart?.messages?.map(it => ('path' in it ? it.path : undefined))).toEqual([
      '$.line_items[0]',
      '$.line_items[2]',
      '$.line_items[1]',
      undefined,
    ])
  })

  it('begins with the refusal of the first add, whose token no cache keeps, and goes on with one request', async () => {
    const { shop, shopper } = open()
    await shopper.add('10')
    expect(shop.asked).toEqual(['POST cart/add-item', 'POST cart/add-item'])
    await shopper.add('10')
    expect(shop.asked).toHaveLength(3)
  })

  it('takes several lines in one request, and those it can where one is sold out', async () => {
    const { shop, shopper } = open()
    const lines = ['10', '42', '13'].map(variant_id => ({ variant_id, quantity: 1 }))
    const { ok, messages, cart } = await shopper.mutate({ type: 'add', lines })
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'out_of_stock' }])
    expect(cart?.line_items.map(({ item }) => item.id)).toEqual(['10', '13'])
    expect(shop.asked).toEqual(['POST batch', 'POST batch'])
  })

  it('takes more lines than WordPress takes in one batch', async () => {
    const { shop, shopper } = open()
    const lines = Array.from({ length: 60 }, () => ({ variant_id: '10', quantity: 1 }))
    const { ok, cart } = await shopper.mutate({ type: 'add', lines })
    expect(ok).toBe(true)
    expect(cart?.line_items).toMatchObject([{ quantity: 60 }])
    expect(shop.asked).toEqual(Array.from({ length: 4 }, () => 'POST batch'))
  })

  it('says a refusal in text, without what WordPress writes for HTML', async () => {
    const { shopper } = open()
    const { messages } = await shopper.add('41', 99)
    expect(messages[0]?.content).toBe(
      'You cannot add that amount of "Bread & butter dish" to the cart because there is not enough stock (40 remaining).',
    )
  })

  it('begins anew when its token is too old, and says that the cart is another', async () => {
    const { shop, shopper } = open()
    const first = await shopper.add('10', 2)
    shop.expireTokens()
    expect((await shopper.cart()).cart).toBeNull()
    const { ok, cart } = await shopper.add('10')
    expect(ok).toBe(true)
    expect(cart?.id).not.toBe(first.cart?.id)

    shop.expireTokens()
    const again = await shopper.add('10')
    expect(again.messages).toMatchObject([{ type: 'warning', code: 'cart_replaced' }])
    expect(again.cart?.line_items).toMatchObject([{ quantity: 1 }])
  })

  it('has tax in its prices where the shop shows them so, and adds up either way', async () => {
    const { shop, shopper } = open()
    shop.showTax(true)
    await shopper.add('10', 3)
    const { cart } = await shopper.mutate({ type: 'add_code', code: 'tenoff' })
    expect(cart?.line_items[0]?.item.price).toBe(1081)
    expect(cart?.totals.map(({ type }) => type)).toEqual(['subtotal', 'discount', 'fulfillment', 'total'])
    expect(cart?.totals.at(-1)?.lines?.at(-1)).toMatchObject({ display_text: 'CA Tax', amount: 223 })
  })

  it('does not call a coupon without effect that makes delivery free', async () => {
    const { shopper } = open()
    await shopper.add('10')
    const { cart } = await shopper.mutate({ type: 'add_code', code: 'freeship' })
    expect(cart?.messages).toEqual([])
    expect(cart?.discounts).toEqual({ codes: ['freeship'], applied: [] })
  })

  it('is a fault where the shop limits how often it may be asked, which it says with 400', async () => {
    const { shop, shopper } = open()
    await shopper.add('10')
    const limit = { code: 'rate_limit_exceeded', message: 'Too many requests.', data: { status: 400 } }
    shop.answerOnce('POST cart/add-item', () =>
      Response.json(limit, { status: 400, headers: { 'ratelimit-retry-after': '7' } }),
    )
    await expect(shopper.add('10')).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 7000 })
  })

  it('is a fault where there is no Store API', async () => {
    const { shop, shopper } = open()
    const none = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } }
    shop.answerOnce('POST cart/add-item', () => Response.json(none, { status: 404 }))
    await expect(shopper.add('10')).rejects.toMatchObject({ code: 'merchant_error' })
  })
})
