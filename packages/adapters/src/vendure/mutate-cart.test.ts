import type { Call } from '@tillkit/core'
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import added from './fixtures/added.json'
import { createPurchase } from './purchase.ts'
import { endpoint, fault, refusal, useScriptedShop } from './testing/scripted-shop.ts'

const answer = useScriptedShop()
const context = { currency: 'USD' }
const first: Call = { context }
const later: Call = { context, session: 'old' }
const order = added.data.m0
const [line] = order.lines
const lookedUp = { data: { activeOrder: order } }

const add = (...variants: readonly string[]) =>
  ({ type: 'add', lines: variants.map(variant_id => ({ variant_id, quantity: 1 })) }) as const
const codesOf = ({ messages }: { readonly messages?: readonly { readonly code?: string }[] }) =>
  messages?.map(({ code }) => code)

describe('the cart of Vendure', () => {
  it('is none before the first change, without asking', async () => {
    const { cart } = createPurchase({ endpoint })
    expect(await cart.get(first)).toEqual({ ok: true, cart: null, messages: [] })
  })

  it('begins with the first add, in one request, and hands out its session', async () => {
    const asked = answer([added, 'new'])
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), first)
    expect(result).toMatchObject({ ok: true, session: 'new', messages: [] })
    expect(result.cart?.line_items[0]).toMatchObject({ item: { id: '1' }, quantity: 2 })
    expect(asked.map(({ authorization }) => authorization)).toEqual([null])
  })

  it('adds the first of several lines alone, so that they become one order', async () => {
    const asked = answer([added, 'new'], { data: { m0: order, m1: order } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1', '2', '"3'), first)
    expect(result.ok).toBe(true)
    expect(asked.map(({ authorization }) => authorization)).toEqual([null, 'Bearer new'])
    expect(asked[1]?.query).toContain('m1:addItemToOrder(productVariantId:"\\"3",quantity:1)')
  })

  it('adds what it can when a variant is gone, and names that one', async () => {
    const asked = answer(fault('ENTITY_NOT_FOUND', 'm1'), { data: { m0: order } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1', '2', '3'), later)
    expect(codesOf(result)).toEqual(['item_unavailable'])
    expect(result.cart?.line_items).toHaveLength(1)
    expect(asked[1]?.query).toContain('productVariantId:"3"')
    expect(asked[1]?.query).not.toContain('productVariantId:"1"')
  })

  it('reads the cart after too little stock, and says how many there are', async () => {
    answer({ data: { m0: refusal('INSUFFICIENT_STOCK_ERROR', { quantityAvailable: 2 }) } }, lookedUp)
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: false, available: { 1: 2 } })
    expect(result.messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
  })

  it('calls it sold out where nothing was put in', async () => {
    answer({ data: { m0: refusal('INSUFFICIENT_STOCK_ERROR') } }, { data: { activeOrder: null } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: false, available: { 1: 0 }, cart: null })
    expect(codesOf(result)).toEqual(['out_of_stock'])
  })

  it.each([
    ['ORDER_LIMIT_ERROR', 'quantity_limit'],
    ['NEGATIVE_QUANTITY_ERROR', 'negative_quantity'],
    ['COUPON_CODE_INVALID_ERROR', 'discount_code_invalid'],
    ['COUPON_CODE_EXPIRED_ERROR', 'discount_code_expired'],
    ['COUPON_CODE_LIMIT_ERROR', 'discount_code_limit'],
    ['ORDER_INTERCEPTOR_ERROR', 'order_interceptor'],
  ])('answers %s with %s and the cart as it is', async (errorCode, code) => {
    answer({ data: { m0: refusal(errorCode) } }, lookedUp)
    const result = await createPurchase({ endpoint }).cart.mutate({ type: 'add_code', code: 'X' }, later)
    expect(result).toMatchObject({ ok: false, messages: [{ code, content: `Said ${errorCode}` }] })
    expect(result.cart?.line_items).toHaveLength(1)
  })

  it('thaws an order that was about to be paid, once', async () => {
    const frozen = { data: { m0: refusal('ORDER_MODIFICATION_ERROR') } }
    const asked = answer(frozen, { data: { thaw: { __typename: 'Order' }, m0: order } })
    const { cart } = createPurchase({ endpoint })
    expect((await cart.mutate(add('1'), later)).ok).toBe(true)
    expect(asked[1]?.query).toContain('mutation{thaw:transitionOrderToState(state:"AddingItems")')

    answer(frozen, { data: { thaw: { __typename: 'OrderStateTransitionError' }, ...frozen.data } }, lookedUp)
    expect(codesOf(await cart.mutate(add('1'), later))).toEqual(['cart_frozen'])
  })

  it('warns that a forgotten session’s cart was replaced', async () => {
    answer([added, 'new'])
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: true, session: 'new', messages: [{ code: 'cart_replaced' }] })
  })

  it('does not send a quantity that makes no sense', async () => {
    const { cart } = createPurchase({ endpoint })
    for (const quantity of [0, -1, 1.5, Number.NaN, 2 ** 31]) {
      const op = { type: 'add', lines: [{ variant_id: '1', quantity }] } as const
      expect(codesOf(await cart.mutate(op, later))).toEqual(['quantity_invalid'])
    }
  })

  it('says what changed, what is gone and which code does nothing', async () => {
    const strange = {
      ...order,
      couponCodes: ['TEN', 'min1000', 'SHIP'],
      promotions: [
        { id: '2', couponCode: 'ten', name: 'Ten' },
        { id: '3', couponCode: 'SHIP', name: 'Free delivery' },
        { id: '4', couponCode: null, name: 'Autumn' },
      ],
      discounts: [
        { adjustmentSource: 'PROMOTION:2', amountWithTax: -70 },
        { adjustmentSource: 'PROMOTION:2', amountWithTax: -30 },
      ],
      lines: [
        { ...line, unitPriceWithTaxChangeSinceAdded: 20 },
        { ...line, id: '9', productVariant: { id: '7', name: 'Gone', stockLevel: 'OUT_OF_STOCK' } },
        { ...line, id: '10', quantity: 0 },
      ],
    }
    answer({ data: { activeOrder: strange } })
    const { cart } = await createPurchase({ endpoint }).cart.get(later)
    expect(cart?.line_items.map(({ id }) => id)).toEqual([line?.id, '9'])
    expect(cart?.messages).toMatchObject([
      { type: 'warning', code: 'price_changed', path: '$.line_items[0]' },
      { type: 'error', code: 'out_of_stock', path: '$.line_items[1]' },
      { type: 'warning', code: 'discount_code_no_effect', path: '$.discounts.codes[1]' },
    ])
    expect(cart?.discounts?.applied).toEqual([
      { code: 'ten', title: 'Ten', amount: 100 },
      { code: 'SHIP', title: 'Free delivery', amount: 0 },
      { automatic: true, title: 'Autumn', amount: 0 },
    ])
  })

  it.each([
    ['a field that is missing', { data: { m0: { ...order, lines: undefined } } }, 'broken_reply'],
    ['an amount as text', { data: { m0: { ...order, totalWithTax: '12.50' } } }, 'broken_reply'],
    ['a list for an order', { data: { m0: [] } }, 'broken_reply'],
    ['no object at all', [['no']], 'broken_reply'],
    ['HTML', HttpResponse.html('<h1>Shop</h1>'), 'broken_reply'],
    ['a failing server inside a 200', fault('INTERNAL_SERVER_ERROR'), 'merchant_error'],
    ['a query it does not know', fault('GRAPHQL_VALIDATION_FAILED'), 'merchant_error'],
    ['429', new HttpResponse('', { status: 429 }), 'rate_limited'],
    ['a lost answer', HttpResponse.error(), 'network'],
  ])('throws at %s, and sends the change only once', async (_, reply, code) => {
    const asked = answer(reply)
    const change = createPurchase({ endpoint }).cart.mutate(add('1'), later)
    await expect(change).rejects.toMatchObject({ name: 'TillError', code })
    expect(asked).toHaveLength(1)
  })
})
