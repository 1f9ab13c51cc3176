import { describe, expect, it } from 'vitest'
import { recorded } from './recorded-shapes.ts'
import { misfitsOf, shapeOf } from './shape-of.ts'
import { woocommerceMerchant } from './woocommerce.merchant.ts'

const api = 'https://shop.example/wp-json/wc/store/v1'
const bodyOf = (name: string) => recorded.find(it => it.name === name)?.body as Record<string, unknown>

/** A customer of a new shop who posts as the recorded one did. */
async function createCustomer() {
  const shop = woocommerceMerchant()
  await shop.setStock('10', 5)
  const ask = async (route: string, json?: object, token = '') => {
    const reply = await shop.fetch(`${api}/${route}`, {
      method: json ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { 'cart-token': token }) },
      ...(json && { body: JSON.stringify(json) }),
    })
    return { status: reply.status, token: reply.headers.get('cart-token') ?? '', body: await reply.json() }
  }
  const { token } = await ask('cart/add-item', { id: 10, quantity: 1 })
  return { shop, ask: (route: string, json?: object) => ask(route, json, token), refused: ask }
}

/** The recorded amounts without what the stand-in's own products change. */
const amounts = (body: unknown) => (body as { totals: unknown }).totals

describe('the stand-in for WooCommerce', () => {
  it('works out the recorded purchase to the cent, from the first mug to the coupon', async () => {
    const { ask } = await createCustomer()
    expect(amounts((await ask('cart')).body)).toEqual(amounts(bodyOf('cart-empty')))
    const { body } = await ask('cart/add-item', { id: 10, quantity: 2 })
    expect(amounts(body)).toEqual(amounts(bodyOf('add-simple')))
    expect(body.items[0].key).toBe((bodyOf('add-simple')['items'] as { key: string }[])[0]?.key)
    await ask('cart/add-item', { id: 10, quantity: 1 })
    await ask('cart/add-item', { id: 13, quantity: 1 })
    const reduced = await ask('cart/apply-coupon', { code: 'TENOFF' })
    expect(amounts(reduced.body)).toEqual(amounts(bodyOf('coupon')))
    expect(reduced.body.coupons).toEqual(bodyOf('coupon')['coupons'])
    expect(reduced.body.items.map(amounts)).toEqual(
      (bodyOf('select-rate')['items'] as unknown[]).map(amounts),
    )
  })

  it('refuses in the words and with the status of the real one', async () => {
    const { ask, refused } = await createCustomer()
    await ask('cart/add-item', { id: 10, quantity: 2 })
    const tries = [
      ['add-no-token-no-nonce', () => refused('cart/add-item', { id: 10, quantity: 1 })],
      ['add-over-stock', () => ask('cart/add-item', { id: 10, quantity: 99 })],
      ['add-variable-no-attr', () => ask('cart/add-item', { id: 11, quantity: 1 })],
      ['add-unknown', () => ask('cart/add-item', { id: 99999, quantity: 1 })],
      ['coupon-bad', () => ask('cart/apply-coupon', { code: 'NOPE' })],
      ['checkout-missing-email', () => ask('checkout', { payment_method: 'cod' })],
      ['checkout-bad-method', () => ask('checkout', { payment_method: 'stripe' })],
    ] as const
    for (const [name, act] of tries) {
      const { status, body } = await act()
      expect({ status, body }, name).toEqual({
        status: recorded.find(it => it.name === name)?.status,
        body: bodyOf(name),
      })
    }
  })

  it('places the order that a draft had the number of, and takes the stock', async () => {
    const { ask, shop } = await createCustomer()
    await ask('cart/add-item', { id: 10, quantity: 3 })
    const sent = recorded.find(({ name }) => name === 'checkout')?.sent ?? {}
    const draft = await ask('checkout')
    const placed = await ask('checkout', sent)
    expect(placed.body).toMatchObject({ order_id: draft.body.order_id, status: 'processing' })
    expect(await shop.stock('10')).toBe(2)
    expect((await ask('checkout', sent)).body.code).toBe('woocommerce_rest_cart_empty')
  })

  it('sees where a reply is not as it was recorded', () => {
    const shape = shapeOf([
      { a: 1, b: [{ c: 'x' }], d: null },
      { a: 2, b: [], d: 'y', e: true },
    ])
    expect(misfitsOf(shape, { a: 3, b: [{ c: 'z' }], d: null })).toEqual([])
    expect(misfitsOf(shape, { a: '3', b: [{}], d: 4, f: 1 })).toEqual([
      '$.a is string, and was number',
      '$.b[0].c is missing',
      '$.d is number, and was null or string',
      '$.f was never there',
    ])
    expect(misfitsOf(shape, { b: [], d: null })).toEqual(['$.a is missing'])
  })
})
