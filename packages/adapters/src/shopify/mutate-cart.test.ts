import type { Call, Cart, CartOp, CartResult, Context } from '@tillkit/core'
import { createShopifyShop, type ShopifyShop } from '@tillkit/testing/shopify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'

let shop: ShopifyShop
let session: string | undefined

beforeEach(() => {
  shop = createShopifyShop()
  session = undefined
})
afterEach(() => {
  expect(shop.violations).toEqual([])
})

const mug = 'gid://shopify/ProductVariant/41001'
const candle = 'gid://shopify/ProductVariant/41002'
const purchase = () => createPurchase({ endpoint: shop.address, fetch: shop.fetch })
const call = (context: Context): Call => ({ context, ...(session && { session }) })
async function mutate(op: CartOp, context: Context = {}): Promise<CartResult> {
  const result = await purchase().cart.mutate(op, call(context))
  session = result.session ?? session
  return result
}
const add = (variant_id: string, quantity = 1, context?: Context) =>
  mutate({ type: 'add', lines: [{ variant_id, quantity }] }, context)
const read = async () => (await purchase().cart.get(call({}))).cart
const codesOf = ({ messages }: CartResult) => messages.map(({ code }) => code)
const row = (cart: Cart | null | undefined, type: string) =>
  cart?.totals.find(total => total.type === type)?.amount

describe('a cart at a Shopify shop', () => {
  it('begins in the shopper’s country, and moves when a page is for another', async () => {
    expect((await add(mug, 1, { address_country: 'DE' })).cart?.currency).toBe('EUR')
    expect(shop.requests).toHaveLength(1)
    expect((await add(mug, 1, { address_country: 'DE' })).cart?.currency).toBe('EUR')
    expect(shop.requests).toHaveLength(2)
    const moved = await add(mug, 1, { address_country: 'KW' })
    expect(shop.requests).toHaveLength(4)
    expect([moved.cart?.currency, row(moved.cart, 'total')]).toEqual(['KWD', 3 * 5986])
  })

  it('sells in the shop’s own country where there is no such country as the page’s', async () => {
    const nowhere = { address_country: 'XX' }
    expect((await add(mug, 1, nowhere)).cart?.currency).toBe('USD')
    const { ok, cart } = await add(mug, 1, nowhere)
    expect([ok, cart?.line_items[0]?.quantity]).toEqual([true, 2])
  })

  it('has no cart any more where the shop forgot it', async () => {
    await add(mug)
    shop.books.carts.clear()
    expect(await read()).toBeNull()
    expect(codesOf(await add(mug))).toEqual(['cart_replaced'])
  })

  it('keeps the key in the session and out of the cart’s id', async () => {
    const { cart } = await add(mug)
    expect(session).toMatch(/\?key=\w+$/)
    expect(cart?.id).toBe(session?.replace(/\?.*/, ''))
    expect(cart?.continue_url).toBe(
      `${shop.address}/cart/c/${cart?.id.replace(/^.*\//, '')}?key=${session?.split('=')[1]}`,
    )
  })

  it('has no cart once it was paid for, and begins another', async () => {
    const { cart } = await add(mug)
    shop.pay(cart?.id ?? '')
    expect(await read()).toBeNull()
    const line_item_id = cart?.line_items[0]?.id ?? ''
    const refused = await mutate({ type: 'set_quantity', line_item_id, quantity: 2 })
    expect(refused).toMatchObject({ ok: false, cart: null, messages: [{ code: 'not_found' }] })
    expect(await mutate({ type: 'add_code', code: 'TAKE10' })).toMatchObject({ ok: false, cart: null })
    const next = await add(mug)
    expect([next.ok, codesOf(next), next.cart?.line_items.length]).toEqual([true, ['cart_replaced'], 1])
    expect(next.cart?.id).not.toBe(cart?.id)
  })

  it('finds no cart by an id without its key', async () => {
    await add(mug)
    session = session?.replace(/\?.*/, '')
    expect(codesOf(await add(mug))).toEqual(['cart_replaced'])
  })

  it('tells how many can be had where there are too few, and hides a line of none', async () => {
    shop.books.setStock(41001, 3)
    const few = await add(mug, 5)
    expect(few).toMatchObject({ ok: false, available: { [mug]: 3 }, cart: { line_items: [{ quantity: 3 }] } })
    expect(few.messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
    shop.books.setStock(41002, 0)
    const none = await add(candle)
    expect([codesOf(none), none.available]).toEqual([['out_of_stock'], { [candle]: 0 }])
    expect(none.cart?.line_items.map(({ item }) => item.id)).toEqual([mug])
    expect((await read())?.line_items).toHaveLength(1)
  })

  it('sees that nothing was put in also where Shopify does not warn', async () => {
    shop.isQuiet = true
    shop.books.setStock(41002, 0)
    expect(await add(candle)).toMatchObject({ ok: false, messages: [{ code: 'out_of_stock' }] })
    expect((await add(mug)).ok).toBe(true)
  })

  it('takes a change although another line sold out meanwhile, and notes that in the cart', async () => {
    await add(mug, 4)
    shop.books.setStock(41001, 2)
    const { ok, cart } = await add(candle)
    expect(ok).toBe(true)
    expect(cart?.messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
  })

  it('puts in nothing of a change with an unknown variant, and says which it is about', async () => {
    await add(mug)
    const lines = [candle, 'gid://shopify/ProductVariant/9'].map(variant_id => ({ variant_id, quantity: 1 }))
    const refused = await mutate({ type: 'add', lines })
    expect(refused).toMatchObject({ ok: false, messages: [{ code: 'item_unavailable' }] })
    expect(refused.cart?.line_items).toHaveLength(1)
    const before = shop.requests.length
    expect(codesOf(await add('9 or so'))).toEqual(['item_unavailable'])
    expect(shop.requests).toHaveLength(before)
  })

  it('refuses what is sold by a plan only, in Shopify’s words', async () => {
    const refused = await add('41008')
    expect(refused).toMatchObject({ ok: false, cart: null, messages: [{ code: 'item_unavailable' }] })
    expect(refused.messages[0]?.content).toContain('selling plan')
  })

  it('says that so many are not sold', async () => {
    expect(codesOf(await add(mug, 2_000_000))).toEqual(['quantity_limit'])
    expect(codesOf(await add(mug, 3_000_000_000))).toEqual(['quantity_invalid'])
  })

  it('says what a line is that is gone', async () => {
    await add(mug)
    for (const quantity of [0, 2]) {
      const set = { type: 'set_quantity', line_item_id: 'gid://shopify/CartLine/9?cart=1', quantity } as const
      expect(codesOf(await mutate(set))).toEqual(['line_item_not_found'])
    }
  })

  it('has rows that add up with discounts on lines, on the cart and by themselves', async () => {
    await add(mug, 10)
    await add(candle, 10)
    await mutate({ type: 'add_code', code: 'halfmug' })
    const { cart } = await mutate({ type: 'add_code', code: 'TAKE10' })
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 37_500 },
      { type: 'items_discount', amount: -9750 },
      { type: 'discount', amount: -2775 - 1387 },
      { type: 'total', amount: 23_588 },
    ])
    expect(cart?.discounts).toEqual({
      codes: ['halfmug', 'TAKE10'],
      applied: [
        { code: 'TAKE10', title: 'TAKE10', amount: 2775 },
        { title: 'Twenty or more', amount: 1387, automatic: true },
        { code: 'halfmug', title: 'halfmug', amount: 9750 },
      ],
    })
    expect(cart?.line_items[0]?.totals).toEqual([
      { type: 'subtotal', amount: 19_500 },
      { type: 'items_discount', amount: -9750 },
      { type: 'total', amount: 9750 },
    ])
  })

  it('takes a code out again that will never do anything, and keeps the one that waits', async () => {
    await add(mug)
    expect((await mutate({ type: 'add_code', code: 'MIN1000' })).ok).toBe(true)
    const refused = await mutate({ type: 'add_code', code: 'NOPE' })
    expect(refused.messages).toMatchObject([{ code: 'discount_code_invalid', path: '$.discounts.codes' }])
    expect(refused.cart?.discounts?.codes).toEqual(['MIN1000'])
    expect([...shop.books.carts.values()][0]?.codes).toEqual(['MIN1000'])
    const out = await mutate({ type: 'remove_code', code: 'min1000' })
    expect([out.ok, out.cart?.discounts?.codes]).toEqual([true, []])
  })

  it('enters a code once, however it is written', async () => {
    await add(mug)
    await mutate({ type: 'add_code', code: 'TAKE10' })
    const { cart } = await mutate({ type: 'add_code', code: 'take10' })
    expect(cart?.discounts?.codes).toEqual(['take10'])
  })

  it('throws where Shopify could not keep the change', async () => {
    const change = { cart: null, userErrors: [{ code: 'SERVICE_UNAVAILABLE', message: 'No' }], warnings: [] }
    shop.failNext(() => new Response(JSON.stringify({ data: { change } })))
    await expect(add(mug)).rejects.toMatchObject({ code: 'merchant_error', retryable: true })
  })

  it('stays within what a request may cost without a key', async () => {
    await add(mug)
    await read()
    expect(Math.max(...shop.requests.map(({ cost }) => cost))).toBeLessThanOrEqual(1000)
  })

  it('has a link with lines and codes that needs no API', () => {
    const lines = [
      { variant_id: mug, quantity: 2 },
      { variant_id: '41002', quantity: 1 },
    ]
    expect(purchase().permalink?.(lines)).toBe(`${shop.address}/cart/41001:2,41002:1`)
    expect(purchase().permalink?.(lines, ['A&B', 'TAKE10'])).toBe(
      `${shop.address}/cart/41001:2,41002:1?discount=A%26B%2CTAKE10`,
    )
  })
})
