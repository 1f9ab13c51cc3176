import type { AdapterConfig, CheckoutInput, CheckoutPart } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'
import { checkoutReply, endpoint, refusal, scriptShop } from './testing/scripted-shop.ts'

const session = 'cart=c1'
const gone = { data: { cart: null, allowedCountries: [] } }
const paid = { instrument: { id: 'cod', handler_id: 'cod', type: 'no_credential' } }
const placed = (grand_total: string) => ({
  data: { uuid: 'o1', order_number: '10001', currency: 'USD', grand_total },
})

function open(replies: readonly (object | Response)[], options?: AdapterConfig['options']) {
  const shop = scriptShop(...replies)
  const { checkout } = createPurchase({ endpoint, fetch: shop.fetch, ...(options && { options }) })
  return { ...(checkout as CheckoutPart), asked: shop.asked }
}
const update = async (input: CheckoutInput, started: string, ...replies: readonly (object | Response)[]) => {
  const { update, asked } = open(replies)
  return { ...(await update(input, { context: {}, session: started })), asked }
}

describe('a checkout at EverShop', () => {
  it('names the one name’s last word, the province and the ways to pay that need no more than a click', async () => {
    const { checkout } = await open([checkoutReply()]).get(undefined, { context: {}, session })
    expect(checkout?.status).toBe('ready_for_complete')
    expect(checkout?.fulfillment?.methods?.[0]?.destinations?.[0]).toMatchObject({
      first_name: 'Ada King',
      last_name: 'Byron',
      address_region: 'NY',
    })
    expect(
      Object.values(checkout?.ucp.payment_handlers ?? {})
        .flat()
        .map(({ id }) => id),
    ).toEqual(['cod'])
    const all = open([checkoutReply()], { 'payment-methods': 'stripe, other' })
    const named = await all.get(undefined, { context: {}, session })
    expect(
      Object.values(named.checkout?.ucp.payment_handlers ?? {})
        .flat()
        .map(({ id }) => id),
    ).toEqual(['stripe'])
  })

  it.each([
    ['New York', 'US-NY', 'asks'],
    ['ny', 'US-NY', 'asks'],
    ['Atlantis', 'Atlantis', 'asks'],
    ['US-NY', 'US-NY', 'knows'],
    ['', 'US', 'knows'],
  ])('sends the region %j as %j, for which it %s', async (address_region, province, how) => {
    const provinces = { data: { provinces: [{ code: 'US-NY', name: 'New York' }] } }
    const destination = { last_name: 'Byron', address_country: 'US', address_region }
    const replies = [...(how === 'asks' ? [provinces] : []), { data: {} }, checkoutReply()]
    const { asked } = await update({ destination }, session, ...replies)
    expect(asked).toHaveLength(replies.length)
    expect(asked.at(-2)?.body['address']).toMatchObject({ province, full_name: 'Byron' })
  })

  it.each([
    ['Full name is required', 'last_name'],
    ['Address is required', 'street_address'],
    ['Province is required', 'address_region'],
    ['Postcode is required', 'postal_code'],
  ])('names the field of %j', async (words, field) => {
    const { ok, messages } = await update({ destination: {} }, session, refusal(words), checkoutReply())
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'field_required' }])
    expect(messages[0]?.type === 'error' && messages[0].path).toMatch(
      new RegExp(`destinations\\[0\\]\\.${field}$`),
    )
  })

  it('keeps a way to deliver that comes before the address, and chooses it behind the address', async () => {
    const early = refusal('Shipping address is required', 400)
    const empty = { shippingAddress: null, shippingMethodData: null, availableShippingMethods: [] }
    const first = await update({ fulfillment_option_id: 'core:std' }, session, early, checkoutReply(empty))
    expect(first.ok).toBe(true)
    expect(first.checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.selected_option_id).toBe('core:std')
    const destination = { last_name: 'Byron', address_country: 'US' }
    const then = await update(
      { destination },
      first.session ?? '',
      { data: {} },
      { data: {} },
      checkoutReply(),
    )
    expect(then.asked[1]).toMatchObject({
      path: '/api/carts/c1/shippingMethods',
      body: { provider_code: 'core', method_code: 'std' },
    })
    expect(then.checkout?.status).toBe('ready_for_complete')
    expect(new URLSearchParams(then.session).get('option')).toBeNull()
  })

  it('says that an address is too far, first of all', async () => {
    const far = { shippingAddress: { fullName: 'A', country: { code: 'JP' } }, availableShippingMethods: [] }
    const { ok, messages } = await update(
      { destination: { address_country: 'JP' } },
      session,
      { data: {} },
      checkoutReply(far),
    )
    expect(ok).toBe(false)
    expect(messages).toMatchObject([
      { code: 'address_undeliverable', path: expect.stringMatching(/address_country$/) },
    ])
  })
})

describe('an order at EverShop', () => {
  it('is placed in two requests, with the parcel’s address for the bill where there is no other', async () => {
    const part = open([checkoutReply(), placed('25.4900')])
    const { ok, checkout, session: after } = await part.complete(paid, { context: {}, session })
    expect(part.asked[1]).toMatchObject({
      path: '/api/carts/c1/checkout',
      body: {
        cart_id: 'c1',
        paymentMethod: 'cod',
        billingAddress: { full_name: 'Ada King Byron', province: 'US-NY' },
      },
    })
    expect(ok).toBe(true)
    expect(checkout).toMatchObject({
      id: 'c-1',
      status: 'completed',
      order: { id: 'o1', label: '10001', permalink_url: 'https://shop.example/#order=10001' },
    })
    expect(new URLSearchParams(after).get('order')).toBe('o1')
  })

  it('has the bill sent where the parcel goes, unless the shopper said otherwise', async () => {
    const billed = { billingAddress: { fullName: 'From an attempt before' } }
    for (const [started, isSent] of [
      [session, true],
      [`${session}&billing=own`, false],
    ] as const) {
      const part = open([checkoutReply(billed), placed('25.4900')])
      await part.complete(paid, { context: {}, session: started })
      expect('billingAddress' in (part.asked[1]?.body ?? {})).toBe(isSent)
    }
  })

  it('is read anew when it came to another amount; placed all the same when it cannot be read', async () => {
    const part = open([checkoutReply(), placed('30.0000'), refusal('Down')])
    expect(await part.complete(paid, { context: {}, session })).toMatchObject({
      ok: true,
      checkout: { status: 'completed' },
    })
    expect(part.asked[2]?.body.query).toContain('order(uuid:$i)')
  })

  it('is not asked for while an e-mail address is missing, which EverShop would not mind', async () => {
    const part = open([checkoutReply({ customerEmail: null })])
    const { ok, messages } = await part.complete(paid, { context: {}, session })
    expect({ ok, asked: part.asked.length }).toEqual({ ok: false, asked: 1 })
    expect(messages).toMatchObject([{ code: 'checkout_incomplete', path: '$.buyer.email' }])
  })

  it('says EverShop’s rule against it, and never what its database said', async () => {
    for (const [words, content] of [
      ['Order validation failed: Your credit was declined', 'Your credit was declined'],
      ['duplicate key value violates unique constraint "ORDER_NUMBER_UNIQUE"', 'The order was not placed'],
    ] as const) {
      const part = open([checkoutReply(), refusal(words), checkoutReply()])
      expect((await part.complete(paid, { context: {}, session })).messages).toEqual([
        { type: 'error', code: 'payment_failed', content, path: '$.payment', severity: 'recoverable' },
      ])
    }
  })

  it('is asked for once when two ask at once: EverShop would make two', async () => {
    const part = open([checkoutReply(), placed('25.4900'), gone])
    const call = { context: {}, session }
    const answers = await Promise.all([part.complete(paid, call), part.complete(paid, call)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(part.asked.filter(({ path }) => path.endsWith('/checkout'))).toHaveLength(1)
  })

  it('is told by the sums last seen when its answer was lost and its cart is gone', async () => {
    const { session: seen = '' } = await open([checkoutReply()]).get(undefined, { context: {}, session })
    const lost = await open([gone]).get('c1', { context: {}, session: seen })
    expect(lost.checkout).toMatchObject({
      id: 'c1',
      status: 'completed',
      currency: 'USD',
      totals: [
        { type: 'subtotal', amount: 2549 },
        { type: 'total', amount: 2549 },
      ],
      line_items: [{ item: { id: 'CAP', price: 1999 }, quantity: 1 }],
    })
    const { cart: part } = createPurchase({
      endpoint,
      fetch: scriptShop({ data: { cartId: 'c2' } }, checkoutReply()).fetch,
    })
    const next = await part.mutate(
      { type: 'add', lines: [{ variant_id: 'CAP', quantity: 1 }] },
      { context: {}, session: lost.session },
    )
    const read = await open([checkoutReply({ customerEmail: null })]).get(undefined, {
      context: {},
      session: next.session,
    })
    expect(
      (await open([]).get('c1', { context: {}, session: read.session ?? next.session })).checkout,
    ).toEqual(lost.checkout)
    const again = await open([]).get('c1', { context: {}, session: lost.session })
    expect(again.checkout).toEqual(lost.checkout)
  })

  it('is not made up for a cart that was never ready, nor for another cart', async () => {
    expect((await open([gone]).get('c1', { context: {}, session })).checkout).toBeNull()
    expect((await open([]).get('c2', { context: {}, session })).checkout).toBeNull()
    expect((await open([]).get('c1', { context: {}, session: 'gone=c1&paid=%7Bx' })).checkout).toBeNull()
  })
})
