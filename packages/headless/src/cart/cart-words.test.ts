import { TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openShop, seen } from '../testing/open-shop.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)

describe('what a cart says', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is nothing before anything was done, and leaves nothing stored', async () => {
    const { model, merchant, browser } = openShop()
    expect(model.messages.value).toEqual([])
    expect(model.removed.value).toBeUndefined()
    const read = model.refresh()
    await settle()
    expect(await read).toEqual({ ok: true, messages: [], cart: null })
    expect(model.state.value).toMatchObject({ status: 'ready', cart: null, view: { count: 0, stale: false } })
    expect(merchant.calls).toEqual([])
    expect(browser.local.size).toBe(0)
  })
  it('is that a price is another than the shopper saw, and of which line', async () => {
    const { model, merchant } = openShop()
    merchant.prices.set('mug', 1250)
    model.add(seen('cup'))
    model.add(seen('mug'))
    await settle()
    expect(model.messages.value).toEqual([
      { type: 'warning', code: 'price_changed', content: 'mug: new price', path: '$.line_items[1]' },
    ])
  })
  it('is that there is a new cart, once, in the place of one that was lost', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'), 2)
    await settle()
    merchant.expire()
    const read = model.refresh()
    await settle()
    expect((await read).ok).toBe(true)
    expect(model.messages.value).toEqual([{ type: 'warning', code: 'cart_replaced', content: 'New cart' }])
  })
  it('is not that there is a new cart where the merchant says so itself, or where nothing was lost', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.expire()
    const own = { type: 'info' as const, code: 'cart_replaced', content: 'Your cart has expired' }
    vi.spyOn(merchant.part, 'get').mockResolvedValueOnce({ ok: true, messages: [own], cart: null })
    model.refresh()
    await settle()
    expect(model.messages.value).toEqual([own])
    model.remove(model.line('mug')?.id ?? '')
    await settle()
    merchant.expire()
    model.refresh()
    await settle()
    expect(model.messages.value).not.toContainEqual(expect.objectContaining({ content: 'New cart' }))
  })
  it('is how many there are where a merchant put in fewer without a word', async () => {
    const { model, merchant } = openShop()
    const mutate = merchant.part.mutate.bind(merchant.part)
    merchant.stock.set('mug', 2)
    vi.spyOn(merchant.part, 'mutate').mockImplementation(async (op, call) => {
      const { available: _, ...result } = await mutate(op, call)
      return { ...result, ok: true, messages: [] }
    })
    model.add(seen('mug'), 4)
    await settle()
    expect(model.messages.value).toEqual([
      { type: 'error', severity: 'recoverable', code: 'insufficient_stock', content: 'mug: 2' },
    ])
  })
  it('are the merchant’s words, of the answer and of the cart', async () => {
    const { model, merchant } = openShop()
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementation(async (op, call) => {
      const result = await mutate(op, call)
      const cart = result.cart && {
        ...result.cart,
        messages: [{ type: 'info' as const, content: 'Free delivery' }],
      }
      return { ...result, ...(cart && { cart }), messages: [{ type: 'info', content: 'Thanks' }] }
    })
    model.add(seen('mug'))
    await settle()
    expect(model.messages.value.map(({ content }) => content)).toEqual(['Thanks', 'Free delivery'])
    vi.restoreAllMocks()
    model.add(seen('mug'))
    expect(model.messages.value).toEqual([])
    await settle()
    expect(model.messages.value).toEqual([])
  })
  it('keeps what was said of one of two changes that run together', async () => {
    const { model } = openShop()
    model.addCode('BAD')
    await settle(5)
    model.add(seen('mug'))
    await settle()
    expect(model.messages.value.map(({ code }) => code)).toEqual(['discount_code_invalid'])
  })
  it('is why it failed', async () => {
    const { model, merchant, browser } = openShop()
    browser.online = false
    const added = model.add(seen('mug'))
    await settle()
    expect(await added).toEqual({
      ok: false,
      messages: [{ type: 'error', severity: 'recoverable', code: 'network', content: 'Offline' }],
    })
    expect(model.state.value).toMatchObject({ error: { code: 'network', message: 'Offline' } })
    browser.online = true
    vi.spyOn(merchant.part, 'mutate').mockRejectedValue(new TillError('broken_reply', 'no JSON'))
    const again = model.refresh()
    await settle()
    expect(await again).toMatchObject({ ok: false, messages: [{ code: 'broken_reply', content: 'no JSON' }] })
    expect(model.state.value).toMatchObject({ status: 'failed', offline: false })
  })
})
