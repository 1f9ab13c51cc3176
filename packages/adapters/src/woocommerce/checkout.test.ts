import type { AdapterConfig } from '@tillkit/core'
import { createShopper, type Shopper } from '@tillkit/testing'
import { type StandInStore, woocommerceMerchant } from '@tillkit/testing/woocommerce'
import { describe, expect, it } from 'vitest'
import { woocommerceAdapter } from './index.ts'

const email = 'ann@example.com'

async function atTheCounter(
  options: AdapterConfig['options'] = {},
): Promise<{ shop: StandInStore; shopper: Shopper; reference: string }> {
  const shop = woocommerceMerchant()
  const { endpoint, fetch } = shop
  const shopper = createShopper(woocommerceAdapter({ endpoint, fetch, options }))
  await shopper.add('10', 2)
  await shopper.update({ buyer: { email }, destination: shop.known.destination })
  const { checkout } = await shopper.update({ fulfillment_option_id: 'flat_rate:1' })
  return { shop, shopper, reference: checkout?.id ?? '' }
}

describe('a checkout at WooCommerce', { timeout: 30_000 }, () => {
  it('finds the order whose answer was lost, once, with what was bought', async () => {
    const { shop, shopper, reference } = await atTheCounter()
    shop.loseAnswer('POST checkout')
    await expect(shopper.complete(await shop.accepted())).rejects.toMatchObject({ code: 'network' })
    const { checkout } = await shopper.checkout(reference)
    const [order, ...more] = await shop.ordersOf(email)
    expect(more).toEqual([])
    expect(checkout).toMatchObject({
      status: 'completed',
      order: { id: order?.id },
      line_items: [{ quantity: 2, item: { id: '10' } }],
    })
    expect(checkout?.totals.at(-1)?.amount).toBe(order?.total)
    expect((await shopper.cart()).cart).toBeNull()
    const { cart } = await shopper.add('40')
    expect(cart?.id).not.toBe(reference)
  })

  it('finds the order of a checkout that was left open for longer than WooCommerce keeps a draft', async () => {
    const { shop, shopper, reference } = await atTheCounter()
    shop.sweepDrafts()
    expect((await shopper.checkout(reference)).checkout?.status).toBe('ready_for_complete')
    shop.loseAnswer('POST checkout')
    await expect(shopper.complete(await shop.accepted())).rejects.toMatchObject({ code: 'network' })
    const [order] = await shop.ordersOf(email)
    expect((await shopper.checkout(reference)).checkout).toMatchObject({
      status: 'completed',
      order: { id: order?.id },
    })
  })

  it('says that nothing was placed where the question was lost, and not the answer', async () => {
    const { shop, shopper, reference } = await atTheCounter()
    shop.answerOnce('POST checkout', () => new Response('', { status: 502 }))
    await expect(shopper.complete(await shop.accepted())).rejects.toMatchObject({ code: 'merchant_error' })
    expect((await shopper.checkout(reference)).checkout).toMatchObject({ status: 'ready_for_complete' })
    expect(await shop.ordersOf(email)).toEqual([])
  })

  it('holds the stock once nothing is missing: another shopper is told before paying', async () => {
    const shop = woocommerceMerchant()
    const { endpoint, fetch } = shop
    await shop.setStock('10', 3)
    const [ann, bob] = [email, 'bob@example.com'].map(address => ({
      buyer: { email: address },
      shopper: createShopper(woocommerceAdapter({ endpoint, fetch })),
    }))
    for (const { shopper, buyer } of [ann, bob].flatMap(it => it ?? [])) {
      await shopper.add('10', 2)
      await shopper.update({ buyer, destination: shop.known.destination })
    }
    const first = await ann?.shopper.update({ fulfillment_option_id: 'flat_rate:1' })
    expect(first?.checkout?.status).toBe('ready_for_complete')
    const second = await bob?.shopper.update({ fulfillment_option_id: 'flat_rate:1' })
    expect(second?.checkout?.status).toBe('incomplete')
    expect(second?.checkout?.messages).toMatchObject([
      { type: 'error', code: 'insufficient_stock', path: '$.line_items[0]' },
    ])
  })

  it('reads the 403 of stock that went between two questions', async () => {
    const shop = woocommerceMerchant()
    const { endpoint, fetch } = shop
    const shopper = createShopper(woocommerceAdapter({ endpoint, fetch }))
    await shopper.add('10')
    await shopper.update({ buyer: { email }, destination: shop.known.destination })
    const gone = {
      code: 'woocommerce_product_not_enough_stock',
      message: 'Not enough units.',
      data: { status: 403 },
    }
    shop.answerOnce('GET checkout', () => Response.json(gone, { status: 403 }))
    const { checkout } = await shopper.update({ fulfillment_option_id: 'flat_rate:1' })
    expect(checkout?.status).toBe('incomplete')
    expect(checkout?.messages).toMatchObject([{ type: 'error', code: 'insufficient_stock' }])
  })

  it('works at a shop that drafts no order before it is placed', async () => {
    const shop = woocommerceMerchant()
    const { endpoint, fetch } = shop
    const shopper = createShopper(woocommerceAdapter({ endpoint, fetch }))
    await shopper.add('10')
    await shopper.update({ buyer: { email }, destination: shop.known.destination })
    shop.answerOnce('GET checkout', () => Response.json({ order_id: 0, order_key: '' }))
    const { checkout } = await shopper.update({ fulfillment_option_id: 'flat_rate:1' })
    expect(checkout?.status).toBe('ready_for_complete')
    expect((await shopper.complete(await shop.accepted())).checkout?.status).toBe('completed')
  })

  it('is handed off at once where only cards are taken, with the lines in the link', async () => {
    const shop = woocommerceMerchant()
    shop.setGateways('stripe')
    const { endpoint, fetch } = shop
    const shopper = createShopper(woocommerceAdapter({ endpoint, fetch }))
    await shopper.add('10', 2)
    const { checkout } = await shopper.checkout()
    expect(checkout).toMatchObject({
      status: 'requires_escalation',
      continue_url: 'https://shop.example/checkout-link/?products=10:2',
      ucp: { payment_handlers: {} },
    })
    expect(checkout?.messages?.filter(({ code }) => code === 'not_handed_off')).toEqual([])
    const instrument = { id: 'stripe', handler_id: 'stripe', type: 'card' }
    const tried = await shopper.complete({ instrument })
    expect(tried.checkout?.status).not.toBe('completed')
  })

  it('tells which lines a link for one product leaves behind', async () => {
    const shop = woocommerceMerchant()
    shop.setGateways('stripe')
    const { endpoint, fetch } = shop
    const options = { 'hand-off': 'add-to-cart' }
    const shopper = createShopper(woocommerceAdapter({ endpoint, fetch, options }))
    await shopper.add('10')
    await shopper.add('13')
    const { checkout } = await shopper.checkout()
    expect(checkout).toMatchObject({
      status: 'requires_escalation',
      continue_url: 'https://shop.example/?add-to-cart=10&quantity=1',
    })
    expect(checkout?.messages?.filter(({ code }) => code === 'not_handed_off')).toMatchObject([
      { type: 'warning', path: '$.line_items[1]' },
    ])
  })

  it('offers the ways to pay that the page names, by the names that it gives them', async () => {
    const { shopper } = await atTheCounter({
      'payment-methods': 'bacs',
      'payment-names': '{"bacs":"Vorkasse"}',
    })
    const { checkout } = await shopper.checkout()
    const handlers = Object.values(checkout?.ucp.payment_handlers ?? {}).flat()
    expect(handlers).toMatchObject([{ id: 'bacs', config: { name: 'Vorkasse' } }])
  })

  it('goes on at the merchant for a payment that is not done yet', async () => {
    const { shop, shopper } = await atTheCounter()
    const redirect_url = 'https://bank.example/confirm'
    shop.answerOnce('POST checkout', () =>
      Response.json(
        { order_id: 17, order_key: 'k', payment_result: { payment_status: 'pending', redirect_url } },
        { status: 202 },
      ),
    )
    const { ok, checkout } = await shopper.complete(await shop.accepted())
    expect(ok).toBe(true)
    expect(checkout).toMatchObject({ status: 'requires_escalation', continue_url: redirect_url })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://shop.example@bank.example/', 'intent://pay'])(
    'goes on nowhere for a payment that is said to be done at %s',
    async redirect_url => {
      const { shop, shopper } = await atTheCounter()
      shop.answerOnce('POST checkout', () =>
        Response.json(
          { order_id: 17, order_key: 'k', payment_result: { payment_status: 'pending', redirect_url } },
          { status: 202 },
        ),
      )
      const { ok, checkout, messages } = await shopper.complete(await shop.accepted())
      expect(ok).toBe(false)
      expect(checkout?.status).not.toBe('requires_escalation')
      expect(JSON.stringify(checkout)).not.toContain(redirect_url)
      expect(messages).toMatchObject([{ code: 'payment_failed' }])
    },
  )

  it('refuses a payment that failed, which comes as 400 with no error in it', async () => {
    const { shop, shopper } = await atTheCounter()
    shop.answerOnce('POST checkout', () =>
      Response.json(
        { order_id: 17, order_key: 'k', payment_result: { payment_status: 'failure', redirect_url: '' } },
        { status: 400 },
      ),
    )
    const { ok, messages } = await shopper.complete(await shop.accepted())
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'payment_failed', severity: 'recoverable' }])
  })

  it('names the field that WooCommerce does not take', async () => {
    const { shop, shopper } = await atTheCounter()
    const wrongCode = await shopper.update({
      destination: { ...shop.known.destination, postal_code: 'SW1A' },
    })
    expect(wrongCode.messages[0]).toMatchObject({
      code: 'field_invalid',
      path: expect.stringMatching(/postal_code$/),
    })
    const wrongMail = await shopper.update({ buyer: { email: 'nobody' } })
    expect(wrongMail.messages[0]).toMatchObject({ code: 'field_invalid', path: '$.buyer.email' })
  })

  it('bills the buyer where the parcel goes to somebody else', async () => {
    const shop = woocommerceMerchant()
    const { endpoint, fetch } = shop
    const shopper = createShopper(woocommerceAdapter({ endpoint, fetch }))
    await shopper.add('10')
    await shopper.update({ buyer: { email, first_name: 'Ada', last_name: 'Byron' } })
    const { checkout } = await shopper.update({ destination: shop.known.destination })
    expect(checkout?.buyer).toMatchObject({ first_name: 'Ada', last_name: 'Byron' })
    expect(checkout?.fulfillment?.methods?.[0]?.destinations?.[0]).toMatchObject({ first_name: 'Ann' })
  })

  it('delivers to the countries that the page names, else to all there are', async () => {
    const countries = (options?: AdapterConfig['options']) =>
      woocommerceAdapter({
        endpoint: 'https://shop.example',
        ...(options && { options }),
      }).checkout?.countries({
        context: {},
      })
    expect(await countries({ countries: 'at DE,ch' })).toEqual(['AT', 'DE', 'CH'])
    const all = (await countries()) ?? []
    expect(all.length).toBeGreaterThan(240)
    for (const code of ['AT', 'US', 'JP', 'XK', 'GB']) expect(all).toContain(code)
    for (const code of ['EU', 'UN', 'ZZ', 'SU', 'UK']) expect(all).not.toContain(code)
  })
})
