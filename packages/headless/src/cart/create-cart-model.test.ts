import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'
import type { CartModel } from './cart-model.ts'

const codes = (model: CartModel) => model.messages.value.map(({ code }) => code)
const settle = () => vi.advanceTimersByTimeAsync(20_000)

describe('a cart', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('draws an added item at once and confirms it', async () => {
    const { model } = openShop()
    expect(model.state.value.status).toBe('idle')
    const added = model.add(seen('mug'), 2)
    expect(model.state.value).toMatchObject({
      status: 'loading',
      view: { count: 2, stale: true, currency: 'EUR' },
    })
    expect(model.line('mug')).toMatchObject({ id: 'pending:mug', pending: true, price: 1000 })
    await settle()
    expect((await added).ok).toBe(true)
    expect(model.state.value).toMatchObject({ status: 'ready', view: { count: 2, stale: false } })
    expect(model.line('mug')).toMatchObject({ id: 'cart-session-1-mug', pending: false })
  })
  it('sends three clicks in a row as one cart and never two at once', async () => {
    const { model, merchant, collided } = openShop()
    const all = [model.add(seen('a')), model.add(seen('b')), model.add(seen('a'))]
    await settle()
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
    expect(held(merchant)).toEqual([{ a: 2, b: 1 }])
    expect(collided()).toBe(false)
    expect(drawn(model)).toEqual({ a: 2, b: 1 })
  })
  it('makes one cart of the first adds of two tabs', async () => {
    const { merchant, browser, model } = openShop()
    const other = openTab(browser, merchant).model
    model.add(seen('a'))
    other.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ a: 1, b: 1 }])
    expect(drawn(model)).toEqual({ a: 1, b: 1 })
    expect(drawn(other)).toEqual({ a: 1, b: 1 })
  })
  it('sends the last of many changes of one quantity', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const id = model.line('mug')?.id ?? ''
    for (const quantity of [2, 3, 4, 5]) model.setQuantity(id, quantity)
    expect(drawn(model)).toEqual({ mug: 5 })
    await settle()
    expect(merchant.calls.filter(call => call === 'set_quantity')).toHaveLength(1)
    expect(held(merchant)).toEqual([{ mug: 5 }])
  })
  it('sends nothing for what was undone while it waited', async () => {
    const { model, merchant } = openShop()
    model.add(seen('a'))
    model.add(seen('b'))
    model.remove('pending:b')
    await settle()
    expect(merchant.calls).toEqual(['add'])
    expect(drawn(model)).toEqual({ a: 1 })
  })
  it('puts a removed line back as it was', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'), 3)
    await settle()
    model.remove(model.line('mug')?.id ?? '')
    expect(model.removed.value?.quantity).toBe(3)
    expect(drawn(model)).toEqual({})
    await settle()
    expect(held(merchant)).toEqual([{}])
    model.undoRemove()
    expect(drawn(model)).toEqual({ mug: 3 })
    await settle()
    expect(held(merchant)).toEqual([{ mug: 3 }])
    expect(model.removed.value).toBeUndefined()
  })
  it('keeps what was put in when the merchant has less, and says how many', async () => {
    const { model, merchant } = openShop()
    merchant.stock.set('mug', 3)
    const added = model.add(seen('mug'), 5)
    await settle()
    expect((await added).ok).toBe(false)
    expect(model.line('mug')).toMatchObject({ quantity: 3, available: 3, pending: false })
    expect(codes(model)).toEqual(['insufficient_stock'])
  })
  it('notices that a merchant put in fewer without a word', async () => {
    const { model, merchant } = openShop()
    const mutate = merchant.part.mutate.bind(merchant.part)
    merchant.stock.set('mug', 2)
    vi.spyOn(merchant.part, 'mutate').mockImplementation(async (op, call) => {
      const { available: _, ...result } = await mutate(op, call)
      return { ...result, ok: true, messages: [] }
    })
    model.add(seen('mug'), 4)
    await settle()
    expect(model.line('mug')).toMatchObject({ quantity: 2, available: 2 })
    expect(codes(model)).toEqual(['insufficient_stock'])
  })
  it('tells once that a price differs from what the shopper saw', async () => {
    const { model, merchant } = openShop()
    merchant.prices.set('mug', 1250)
    model.add(seen('mug', 1000))
    await settle()
    expect(model.line('mug')).toMatchObject({ price: 1250, seen_price: 1000 })
    expect(codes(model)).toEqual(['price_changed'])
    model.add(seen('cup'))
    await settle()
    expect(codes(model)).toEqual([])
    expect(model.line('mug')).toMatchObject({ seen_price: 1000 })
  })
  it('does not put in twice what the merchant did before its answer was lost', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.mishaps.push('after')
    const added = model.add(seen('mug'), 2)
    await settle()
    expect((await added).ok).toBe(true)
    expect(held(merchant)).toEqual([{ mug: 3 }])
    expect(merchant.calls).toEqual(['add', 'add', 'get'])
  })
  it('sends again what the merchant never got, after looking', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.mishaps.push('before')
    const added = model.add(seen('mug'), 2)
    await settle()
    expect((await added).ok).toBe(true)
    expect(held(merchant)).toEqual([{ mug: 3 }])
    expect(merchant.calls).toEqual(['add', 'add', 'get', 'set_quantity'])
  })
  it('keeps the wish when the merchant cannot be reached, and goes on when asked', async () => {
    const { model, merchant } = openShop()
    merchant.mishaps.push('before', 'before', 'before', 'before')
    const added = model.add(seen('mug'))
    await settle()
    expect(await added).toMatchObject({ ok: false, messages: [{ type: 'error', code: 'network' }] })
    expect(model.state.value).toMatchObject({ status: 'failed', offline: false, view: { count: 1 } })
    merchant.mishaps.length = 0
    const retried = model.retry()
    await settle()
    expect((await retried).ok).toBe(true)
    expect(held(merchant)).toEqual([{ mug: 1 }])
  })
  it('waits while offline and goes on by itself', async () => {
    const { model, merchant, browser } = openShop()
    browser.online = false
    model.add(seen('mug'))
    await settle()
    expect(model.state.value).toMatchObject({ status: 'failed', offline: true, view: { count: 1 } })
    expect(merchant.calls).toEqual([])
    browser.goOnline()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(model.state.value.status).toBe('ready')
  })
  it('finishes after a reload what was on its way', async () => {
    const { model, merchant, reload } = openShop()
    model.add(seen('a'))
    await settle()
    model.add(seen('a'))
    model.add(seen('b'))
    await vi.advanceTimersByTimeAsync(5)
    const next = reload().model
    expect(drawn(next)).toEqual({ a: 2, b: 1 })
    await settle()
    expect(held(merchant)).toEqual([{ a: 2, b: 1 }])
  })
  it('puts the lines of a lost cart into a new one and says so', async () => {
    const { model, merchant, reload } = openShop()
    model.add(seen('a'), 2)
    await settle()
    merchant.expire()
    const next = reload().model
    expect(drawn(next)).toEqual({ a: 2 })
    await settle()
    next.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ a: 2, b: 1 }])
    merchant.expire()
    next.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ a: 2, b: 2 }])
    expect(codes(next)).toEqual(['cart_replaced'])
  })
  it('does not bring back what was bought in another tab', async () => {
    const { model, merchant, browser } = openShop({ locks: false })
    const other = openTab(browser, merchant).model
    model.add(seen('a'))
    await settle()
    expect(drawn(other)).toEqual({ a: 1 })
    merchant.expire()
    model.adopt({ ok: true, cart: null, messages: [] })
    other.refresh()
    await settle()
    expect(drawn(other)).toEqual({})
    other.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ b: 1 }])
    expect(drawn(model)).toEqual({ b: 1 })
  })
  it('drops the answer to a read of a cart that was bought meanwhile', async () => {
    const { model, merchant } = openShop()
    model.add(seen('a'))
    await settle()
    model.refresh()
    await vi.advanceTimersByTimeAsync(15)
    model.adopt({ ok: true, cart: null, messages: [] })
    await settle()
    expect(drawn(model)).toEqual({})
    expect(model.session()).toBeUndefined()
    expect(merchant.carts.size).toBe(1)
  })
  it('adds to the cart another tab has made, although it heard nothing of it', async () => {
    const { model, merchant, browser } = openShop({ channels: false })
    const other = openTab(browser, merchant).model
    model.add(seen('a'))
    await settle()
    other.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ a: 1, b: 1 }])
    expect(drawn(other)).toEqual({ a: 1, b: 1 })
  })
  it('hears other tabs by the storage event where there are no channels', async () => {
    const { model, merchant, browser } = openShop({ channels: false })
    const other = openTab(browser, merchant).model
    model.add(seen('a'))
    await settle()
    browser.tellStorage('till:x')
    await settle()
    expect(drawn(other)).toEqual({ a: 1 })
  })
  it('takes and drops codes, and says why not', async () => {
    const { model } = openShop()
    model.add(seen('a'))
    model.addCode('SAVE10')
    await settle()
    expect(model.state.value.view.discounts.codes).toEqual(['SAVE10'])
    model.addCode('BAD')
    await settle()
    expect(codes(model)).toEqual(['discount_code_invalid'])
    model.removeCode('SAVE10')
    await settle()
    expect(model.state.value.view.discounts.codes).toEqual([])
  })
  it('refuses what is no quantity and what is no line', async () => {
    const { model, merchant } = openShop()
    expect((await model.add(seen('a'), 0)).messages).toMatchObject([{ code: 'quantity_invalid' }])
    expect((await model.setQuantity('gone', 1)).messages).toMatchObject([{ code: 'line_item_not_found' }])
    model.add(seen('a'))
    await settle()
    const id = model.line('a')?.id ?? ''
    expect((await model.setQuantity(id, Number.NaN)).ok).toBe(false)
    expect(drawn(model)).toEqual({ a: 1 })
    expect(merchant.calls).toEqual(['add'])
  })
  it('survives what others wrote into its storage', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"v":1}',
      '{"v":1,"lines":[null,{}],"session":7}',
      '{"v":9}',
    ]) {
      const merchant = scriptedMerchant()
      const browser = fakeBrowser()
      browser.local.set('till:x', text)
      const { model } = openTab(browser, merchant, new Map([['till:x', text]]))
      model.add(seen('a'))
      await settle()
      expect(drawn(model)).toEqual({ a: 1 })
    }
  })
  it('leaves nothing behind when disposed', async () => {
    const { model, browser, checkout } = openShop()
    model.add(seen('a'))
    await settle()
    expect(browser.listening()).toBeGreaterThan(0)
    model.dispose()
    checkout.dispose()
    expect(browser.listening()).toBe(0)
  })
})
