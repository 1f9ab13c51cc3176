import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)
const gone = { ok: true, cart: null, messages: [] } as const

describe('a change of a cart', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('to what is there already is answered with the cart, and not sent', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const same = model.setQuantity(model.line('mug')?.id ?? '', 1)
    await settle()
    expect(await same).toMatchObject({ ok: true, messages: [], cart: { id: 'cart-session-1' } })
    expect(await model.removeCode('NONE')).toMatchObject({ ok: true })
    expect(merchant.calls).toEqual(['add'])
  })
  it('is answered to each who asked for a part of it', async () => {
    const { model } = openShop()
    const all = [model.add(seen('mug')), model.add(seen('mug')), model.refresh()]
    await settle()
    for (const answer of await Promise.all(all))
      expect(answer).toMatchObject({ ok: true, cart: { line_items: [{ quantity: 2 }] } })
  })
  it('tells of each variant how many there are', async () => {
    const { model, merchant } = openShop()
    merchant.stock.set('mug', 1)
    merchant.stock.set('cup', 2)
    model.add(seen('mug'), 2)
    model.add(seen('cup'), 3)
    await settle()
    expect([model.line('mug'), model.line('cup')]).toMatchObject([{ available: 1 }, { available: 2 }])
  })
  it('is drawn as pending until it is answered, and kept for a reload until then', async () => {
    const { model, environment } = openShop()
    model.add(seen('mug'), 2)
    await settle(5)
    expect(model.state.value.status).toBe('loading')
    expect(JSON.parse(environment.sessionStorage?.getItem('till:x') ?? '').queue).toMatchObject([
      { key: '+mug', plus: 2, base: 0 },
    ])
    await settle()
    expect(environment.sessionStorage?.getItem('till:x')).toBeNull()
  })
  it('that went into a cart which was bought meanwhile is in the order', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const added = model.add(seen('cup'))
    await settle(5)
    model.adopt(gone, { cart_id: 'cart-session-1', quantities: { mug: 1 } })
    await settle()
    expect(await added).toMatchObject({ ok: true, cart: { id: 'cart-session-1' } })
    expect(merchant.calls).toEqual(['add', 'add'])
    expect(drawn(model)).toEqual({})
  })
  it('that came after the cart was bought is in the next one', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const added = model.add(seen('cup'))
    await settle(5)
    merchant.carts.clear()
    model.adopt(gone, { cart_id: 'cart-session-1', quantities: { mug: 1 } })
    await settle()
    expect(await added).toMatchObject({ ok: true })
    expect(drawn(model)).toEqual({ cup: 1 })
    expect(held(merchant).at(-1)).toEqual({ cup: 1 })
    expect(model.session()).toBe([...merchant.carts.keys()].at(-1))
  })
  it('of a line with a price that has changed keeps what the shopper saw', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.reprice('mug', 700)
    model.refresh()
    await settle()
    model.remove(model.line('mug')?.id ?? '')
    await settle()
    model.undoRemove()
    await settle()
    expect(model.line('mug')).toMatchObject({ price: 700, seen_price: 1000 })
  })
  it('goes by the session that the last answer named', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementationOnce(async (op, call) => {
      const result = await mutate(op, call)
      for (const [session, cart] of [...merchant.carts]) {
        merchant.carts.delete(session)
        merchant.carts.set('renewed', cart)
      }
      return { ...result, session: 'renewed' }
    })
    model.add(seen('cup'))
    await settle()
    model.add(seen('tea'))
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1, cup: 1, tea: 1 }])
    expect(model.session()).toBe('renewed')
  })
})
