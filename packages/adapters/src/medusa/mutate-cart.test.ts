import type { Call, CartOp } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'
import { endpoint, type Recording, recordedStore, recordings, session } from './testing/recorded-store.ts'

const {
  added,
  closed,
  code_removed,
  completed_cart,
  created,
  delivery,
  expired_code,
  good_code,
  locked,
  no_cart,
  no_key,
  regions,
  sold_out,
  too_many,
  unknown_code,
  unknown_line,
  unknown_variant,
} = recordings

const europe = 'reg_01M8017H78K3C82337DNC223PJ'
const shirt = 'variant_01M8017KYHPNMHTJCG10T99W4S'
const line = 'cali_01M8018Z8PN7HPEQS1DJ8EQ8FX'
const call: Call = { context: { currency: 'EUR' }, session }
const read: Recording = { ...added, method: 'GET', path: `carts/${session}`, json: undefined }
const add = (variant_id: string, quantity: number): CartOp => ({
  type: 'add',
  lines: [{ variant_id, quantity }],
})
const stockOf = (id: string, inventory_quantity: number): Recording => ({
  method: 'GET',
  path: `products?variants[id]=${id}`,
  status: 200,
  body: { products: [{ variants: [{ id, inventory_quantity }] }] },
})

async function mutate(op: CartOp, script: readonly Recording[], on: Call = call, options = {}) {
  const store = recordedStore(...script)
  const { cart } = createPurchase({
    endpoint,
    options: { key: 'pk_test', ...options },
    fetch: store.fetch,
  })
  // First what was asked: a wrong request would be told as a strange answer.
  return cart.mutate(op, on).finally(store.expectDone)
}

describe('a change of a cart at Medusa', () => {
  it('makes the cart with the first line, in the region of the page’s currency, in one request', async () => {
    const first = { ...created, json: { region_id: europe, items: [added.json] }, body: added.body }
    const {
      ok,
      cart,
      session: renewed,
    } = await mutate(add(shirt, 2), [regions, first], { context: { currency: 'EUR' } })
    expect(ok).toBe(true)
    expect(renewed).toBe(session)
    expect(cart).toMatchObject({ currency: 'EUR', line_items: [{ quantity: 2, item: { price: 1999 } }] })
    expect(cart?.line_items[0]?.item.title).toBe('Medusa T-Shirt, S / White')
  })

  it('asks for no regions where the snippet names one by its id', async () => {
    const first = { ...created, json: { region_id: europe, items: [added.json] }, body: added.body }
    const { ok } = await mutate(add(shirt, 2), [first], { context: {} }, { region: europe })
    expect(ok).toBe(true)
  })

  it('puts several lines in one by one where a first request with all of them is refused', async () => {
    const second = { variant_id: 'variant_nope', quantity: 1 }
    const all = { ...created, json: { region_id: europe, items: [added.json, second] } }
    const empty = { ...created, json: { region_id: europe } }
    const {
      ok,
      cart,
      messages,
      session: renewed,
    } = await mutate(
      { type: 'add', lines: [{ variant_id: shirt, quantity: 2 }, second] },
      [
        { ...all, status: unknown_variant.status, body: unknown_variant.body },
        empty,
        added,
        unknown_variant,
        read,
      ],
      { context: {} },
      { region: europe },
    )
    expect(ok).toBe(false)
    expect(renewed).toBe(session)
    expect(messages.map(it => it.code)).toEqual(['item_unavailable'])
    expect(cart?.line_items).toHaveLength(1)
  })

  it('adds to the cart that is there', async () => {
    const { ok, cart } = await mutate(add(shirt, 2), [added])
    expect(ok).toBe(true)
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 3998 },
      { type: 'total', amount: 3998 },
    ])
  })

  it.each([
    [0, 'out_of_stock'],
    [2, 'insufficient_stock'],
  ])('says that %i are left where there is not enough, and how the cart is', async (left, code) => {
    const id = 'variant_01M8017KYKGPE2TTYEEZWX3FWN'
    const { ok, messages, available, cart } = await mutate(add(id, 1), [sold_out, stockOf(id, left), read])
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ type: 'error', code }])
    expect(available).toEqual({ [id]: left })
    expect(cart?.line_items).toHaveLength(1)
  })

  it('names the line that there is not enough for', async () => {
    const op = { type: 'set_quantity', line_item_id: line, quantity: 5000 } as const
    const { messages, available } = await mutate(op, [too_many, read, stockOf(shirt, 100)])
    expect(messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
    expect(available).toEqual({ [shirt]: 100 })
  })

  it('refuses a variant and a line that do not exist, and shows nothing of Medusa’s own ids', async () => {
    const variant = await mutate(add('variant_nope', 1), [unknown_variant, read])
    expect(variant.messages).toMatchObject([{ code: 'item_unavailable' }])
    const op = { type: 'set_quantity', line_item_id: 'nope', quantity: 1 } as const
    const gone = await mutate(op, [unknown_line, read])
    expect(gone.messages).toMatchObject([{ code: 'line_item_not_found' }])
    expect(JSON.stringify([variant.messages, gone.messages])).not.toMatch(/_01|nope/)
  })

  it('begins a new cart for one that Medusa forgot, and says so', async () => {
    const first = { ...created, json: { region_id: europe, items: [added.json] }, body: added.body }
    const forgotten = { ...added, status: no_cart.status, body: no_cart.body }
    const { ok, messages } = await mutate(add(shirt, 2), [forgotten, first], call, { region: europe })
    expect(ok).toBe(true)
    expect(messages).toMatchObject([{ type: 'warning', code: 'cart_replaced' }])
  })

  it('begins a new cart after an order, without a word', async () => {
    const json = closed.json as { variant_id: string; quantity: number }
    const first = { ...created, json: { region_id: europe, items: [json] } }
    const { ok, messages } = await mutate(add(json.variant_id, 1), [closed, first], call, { region: europe })
    expect(ok).toBe(true)
    expect(messages).toEqual([])
  })

  it('has a code that is kept, with what it took off, and rows that add up to a cent that Medusa does not round', async () => {
    const { ok, cart } = await mutate({ type: 'add_code', code: 'SAVE10' }, [good_code])
    expect(ok).toBe(true)
    expect(cart?.discounts).toEqual({
      codes: ['SAVE10'],
      applied: [{ title: 'SAVE10', amount: 200, code: 'SAVE10' }],
    })
    // 17.991 of 19.99
    expect(cart?.totals).toEqual([
      { type: 'subtotal', amount: 1999 },
      { type: 'discount', amount: -200 },
      { type: 'total', amount: 1799 },
    ])
    const back = await mutate({ type: 'remove_code', code: 'SAVE10' }, [code_removed])
    expect(back).toMatchObject({ ok: true, cart: { discounts: { codes: [], applied: [] } } })
  })

  it('notices a code that silently did nothing', async () => {
    const { ok, messages, cart } = await mutate({ type: 'add_code', code: 'OLD' }, [expired_code])
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'discount_code_no_effect', path: '$.discounts.codes' }])
    expect(cart?.discounts?.codes).toEqual([])
  })

  it('refuses an unknown code, and one for a cart that is gone', async () => {
    const unknown = await mutate({ type: 'add_code', code: 'NOPE' }, [unknown_code, read])
    expect(unknown.messages).toMatchObject([{ code: 'discount_code_invalid' }])
    const failed = { ...unknown_code, status: locked.status, body: locked.body }
    const gone = await mutate({ type: 'add_code', code: 'NOPE' }, [
      failed,
      { ...read, status: no_cart.status, body: no_cart.body },
    ])
    expect(gone).toMatchObject({ ok: false, cart: null })
  })

  it.each(['add_code', 'set_quantity'] as const)(
    'throws at a lock that was not to be had (%s)',
    async type => {
      const op: CartOp =
        type === 'add_code' ? { type, code: 'NOPE' } : { type, line_item_id: line, quantity: 5000 }
      const failed = {
        ...(type === 'add_code' ? unknown_code : too_many),
        status: locked.status,
        body: locked.body,
      }
      const script = type === 'add_code' ? [failed, read] : [failed]
      await expect(mutate(op, script)).rejects.toMatchObject({ code: 'merchant_error' })
    },
  )

  it('throws at a conflict: what came of the change is not told', async () => {
    const conflict = {
      ...added,
      status: 409,
      body: { type: 'conflict', code: 'invalid_state_error', message: '…' },
    }
    await expect(mutate(add(shirt, 2), [conflict])).rejects.toMatchObject({ code: 'merchant_error' })
  })

  it('throws unauthorized at a key that Medusa refuses, which it says with HTTP 400', async () => {
    const refused = { ...added, status: no_key.status, body: no_key.body }
    await expect(mutate(add(shirt, 2), [refused])).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('asks nothing for a quantity that makes no sense', async () => {
    for (const quantity of [0, -1, 1.5, Number.NaN, 2 ** 60])
      expect((await mutate(add(shirt, quantity), [])).messages).toMatchObject([{ code: 'quantity_invalid' }])
  })

  it('has no cart once it became an order, and none for a secret that Medusa forgot', async () => {
    for (const reply of [completed_cart, { ...read, status: no_cart.status, body: no_cart.body }]) {
      const store = recordedStore({ ...reply, path: `carts/${session}` })
      const { cart } = createPurchase({ endpoint, options: { key: 'pk_test' }, fetch: store.fetch })
      expect(await cart.get(call)).toEqual({ ok: true, messages: [], cart: null })
    }
  })

  it('says what delivery costs, as a row between', async () => {
    const store = recordedStore({ ...delivery, method: 'GET', path: `carts/${session}`, json: undefined })
    const { cart } = createPurchase({ endpoint, options: { key: 'pk_test' }, fetch: store.fetch })
    expect((await cart.get(call)).cart?.totals).toEqual([
      { type: 'subtotal', amount: 2749 },
      { type: 'discount', amount: -275 },
      { type: 'fulfillment', amount: 550 },
      { type: 'total', amount: 3024 },
    ])
  })
})
