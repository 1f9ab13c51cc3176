import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)
const gone = { ok: true, cart: null, messages: [] } as const

describe('a cart that became an order', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A mug is in the cart, the answer to `plus` cups is lost, and another tab orders what `quantities` says. */
  const bought = async (plus: number, quantities: Record<string, number>, cart_id = 'cart-session-1') => {
    const { model, merchant, browser } = openShop()
    model.add(seen('mug'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    merchant.mishaps.push('after')
    const added = model.add(seen('cup'), plus)
    await settle(25)
    merchant.carts.clear()
    other.adopt(gone, { cart_id, quantities })
    await settle()
    return { model, merchant, other, added }
  }

  it('has taken with it a change whose answer was lost', async () => {
    const { model, merchant, other, added } = await bought(2, { mug: 1, cup: 2 })
    expect(held(merchant)).toEqual([])
    expect([drawn(model), drawn(other)]).toEqual([{}, {}])
    expect(await added).toMatchObject({ ok: true, cart: null })
  })
  it('leaves to the next one what of it was not bought', async () => {
    const { model, merchant, other } = await bought(3, { mug: 1, cup: 1 })
    expect(held(merchant)).toEqual([{ cup: 2 }])
    expect([drawn(model), drawn(other)]).toEqual([{ cup: 2 }, { cup: 2 }])
  })
  it('leaves all of it where the order has none', async () => {
    const { merchant } = await bought(1, { mug: 1 })
    expect(held(merchant)).toEqual([{ cup: 1 }])
  })
  it('is another one than the cart at hand, which stays', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    model.adopt(gone, { cart_id: 'cart-of-before', quantities: { mug: 1 } })
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(drawn(model)).toEqual({ mug: 1 })
    expect(model.session()).toBe('session-1')
    model.refresh()
    await settle()
    expect(drawn(model)).toEqual({ mug: 1 })
  })
  it('leaves nothing of it stored but that it was bought', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.carts.clear()
    model.adopt(gone, { cart_id: 'cart-session-1', quantities: { mug: 1 } })
    await settle()
    const { turn: _, ...stored } = JSON.parse(browser.local.get('till:x') ?? '')
    expect(stored).toEqual({ v: 1, lines: [], added: {}, made: [] })
    expect(model.state.value).toMatchObject({ status: 'ready', cart: null })
    expect(model.messages.value).toEqual([])
  })
  it('stays bought for a page that is opened afterwards', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.carts.clear()
    model.adopt(gone)
    await settle()
    const next = openTab(browser, merchant).model
    expect(drawn(next)).toEqual({})
    next.add(seen('cup'))
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1 }])
  })
})
