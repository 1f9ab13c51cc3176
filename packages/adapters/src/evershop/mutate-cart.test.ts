import type { CartOp } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'
import { cartReply, endpoint, refusal, scriptShop } from './testing/scripted-shop.ts'

const created = { data: { cartId: 'c1', items: [], count: 1 } }
const gone = { data: { cart: null } }
const changed = (errors: unknown) => ({ data: { item: { qty: 5, errors } } })
const session = 'cart=c1'

async function mutate(op: CartOp, started: string | undefined, ...replies: readonly (object | Response)[]) {
  const shop = scriptShop(...replies)
  const { cart } = createPurchase({ endpoint, fetch: shop.fetch })
  const answer = await cart.mutate(op, { context: {}, session: started })
  return {
    ...answer,
    asked: shop.asked.map(({ method, path }) => `${method} ${path}`),
    bodies: shop.asked.map(({ body }) => body),
  }
}
const add = (...skus: readonly string[]): CartOp => ({
  type: 'add',
  lines: skus.map(variant_id => ({ variant_id, quantity: 1 })),
})
const set = (quantity: number): CartOp => ({ type: 'set_quantity', line_item_id: 'l1', quantity })

describe('adding at EverShop', () => {
  it('begins a cart with all lines, since EverShop makes none that is empty', async () => {
    const { ok, session, asked, bodies } = await mutate(add('CAP', 'MUG'), undefined, created, cartReply())
    expect({ ok, session }).toEqual({ ok: true, session: 'cart=c1' })
    expect(asked).toEqual(['POST /api/carts', 'POST /api/graphql'])
    expect(bodies[0]).toEqual({
      items: [
        { sku: 'CAP', qty: 1 },
        { sku: 'MUG', qty: 1 },
      ],
    })
  })

  it('puts in the good lines when EverShop refuses them all for one', async () => {
    const soldOut = () => refusal('This item is out of stock')
    const { ok, messages, cart, asked } = await mutate(
      add('LAMP', 'CAP'),
      undefined,
      soldOut(),
      soldOut(),
      created,
      cartReply(),
    )
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'out_of_stock', content: 'LAMP' }])
    expect(cart?.line_items).toHaveLength(1)
    expect(asked).toHaveLength(4)
  })

  it('begins anew where the cart is gone, says so, and remembers the one before', async () => {
    const answer = await mutate(add('CAP'), 'cart=old', refusal('Cart not found'), gone, created, cartReply())
    expect(answer).toMatchObject({ ok: true, messages: [{ type: 'warning', code: 'cart_replaced' }] })
    expect(answer.session).toBe('gone=old&cart=c1')
  })

  it.each([
    ['Product not found', 400, 'item_unavailable'],
    ['We do not have enough stock', 500, 'insufficient_stock'],
    ['This item is out of stock', 500, 'out_of_stock'],
  ])('says %j in the till’s words, with the cart as it is', async (words, status, code) => {
    const { ok, messages, cart } = await mutate(add('CAP'), session, refusal(words, status), cartReply())
    expect({ ok, codes: messages.map(it => it.code), id: cart?.id }).toEqual({
      ok: false,
      codes: [code],
      id: 'c-1',
    })
  })

  it('throws where EverShop fails in words of its own', async () => {
    const work = mutate(add('CAP'), session, refusal('connect ECONNREFUSED'), cartReply())
    await expect(work).rejects.toMatchObject({ code: 'merchant_error' })
  })

  it('asks nothing for quantities that make no sense', async () => {
    for (const quantity of [0, -1, 0.5, 2 ** 31, Number.NaN]) {
      const { messages } = await mutate({ type: 'add', lines: [{ variant_id: 'CAP', quantity }] }, session)
      expect(messages).toMatchObject([{ code: 'quantity_invalid' }])
    }
  })
})

describe('changing a line at EverShop', () => {
  it('asks for the difference, and takes it back where EverShop went over the stock', async () => {
    const { ok, messages, bodies } = await mutate(
      set(4),
      session,
      cartReply({}, { qty: 2 }),
      changed(['We do not have enough stock']),
      changed({}),
      cartReply({}, { qty: 2 }),
    )
    expect(bodies.slice(1, 3)).toEqual([
      { action: 'increase', qty: 2 },
      { action: 'decrease', qty: 2 },
    ])
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
  })

  it('forgets a cart with its last line, so that nobody takes it for an order', async () => {
    const { ok, cart, session: after, asked } = await mutate(set(0), session, cartReply(), changed({}), gone)
    expect({ ok, cart, after }).toEqual({ ok: true, cart: null, after: 'empty' })
    expect(asked[1]).toBe('DELETE /api/cart/c1/items/l1')
    const { cart: part } = createPurchase({ endpoint, fetch: scriptShop().fetch })
    expect(await part.get({ context: {}, session: after })).toEqual({ ok: true, cart: null, messages: [] })
  })

  it('refuses in a cart that is gone, without changing anything', async () => {
    const { ok, cart, messages, asked } = await mutate(set(2), session, gone)
    expect({ ok, cart, code: messages[0]?.code }).toEqual({
      ok: false,
      cart: null,
      code: 'line_item_not_found',
    })
    expect(asked).toEqual(['POST /api/graphql'])
  })
})

describe('codes at EverShop', () => {
  it('has one word for every code that is not taken, and never EverShop’s own', async () => {
    const words = 'Field resolvers returned different value - coupon, NOPE, null'
    const answer = await mutate({ type: 'add_code', code: 'NO/PE' }, session, refusal(words), cartReply())
    expect(answer.messages).toEqual([
      {
        type: 'error',
        code: 'discount_code_invalid',
        content: 'NO/PE',
        path: '$.discounts.codes',
        severity: 'recoverable',
      },
    ])
    const removed = await mutate({ type: 'remove_code', code: 'NO/PE' }, session, { data: {} }, cartReply())
    expect(removed.asked[0]).toBe('DELETE /api/carts/c1/coupons/NO%2FPE')
  })

  it('tells what came off, or that nothing did', async () => {
    const ten = { coupon: 'TEN', discountAmount: { value: 2 }, grandTotal: { value: 17.99 } }
    const { cart } = await mutate(
      { type: 'add_code', code: 'TEN' },
      session,
      { data: {} },
      cartReply(ten, { discountAmount: { value: 2 } }),
    )
    expect(cart?.discounts).toEqual({ codes: ['TEN'], applied: [{ title: 'TEN', code: 'TEN', amount: 200 }] })
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 1999 },
      { type: 'items_discount', amount: -200 },
      { type: 'total', amount: 1799 },
    ])
    const free = await mutate(
      { type: 'add_code', code: 'FREE' },
      session,
      { data: {} },
      cartReply({ coupon: 'FREE' }),
    )
    expect(free.cart?.messages).toMatchObject([{ type: 'warning', code: 'discount_code_no_effect' }])
  })
})
