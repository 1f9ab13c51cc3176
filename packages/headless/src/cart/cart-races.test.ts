import { TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)

describe('a cart that is not alone', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('hears the storage event beside its channel, since a message may overtake what was saved', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('a'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    const text = browser.local.get('till:x') ?? ''
    const [session = ''] = merchant.carts.keys()
    void merchant.part.mutate(
      { type: 'add', lines: [{ variant_id: 'b', quantity: 1 }] },
      { context: {}, session },
    )
    await settle()
    browser.local.set('till:x', text.replace(/"turn":[\d.]+/, '"turn":0.5'))
    browser.tellStorage('till:x')
    await settle()
    expect(drawn(other)).toEqual({ a: 1, b: 1 })
  })
  it('takes over a session that a checkout in another tab was given', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('a'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    const [[session, cart] = ['', undefined]] = merchant.carts
    if (!cart) throw new Error('no cart')
    merchant.carts.delete(session)
    merchant.carts.set('renewed', cart)
    model.adopt({ ok: true, messages: [], session: 'renewed' })
    await settle()
    other.add(seen('b'))
    await settle()
    expect(held(merchant)).toEqual([{ a: 1, b: 1 }])
  })
  it('is put together again whole before another tab looks', async () => {
    const { model, merchant, browser, tab } = openShop()
    model.add(seen('mug'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    model.add(seen('mug'))
    await settle(5)
    other.refresh()
    merchant.restart()
    const next = tab.reload()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 2 }])
    expect([drawn(next.model), drawn(other)]).toEqual([{ mug: 2 }, { mug: 2 }])
  })
  it('does not bring back a cart that another tab bought while it was being read', async () => {
    const { model, merchant, browser } = openShop({ channels: false })
    model.add(seen('a'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    other.refresh()
    await settle(15)
    model.adopt({ ok: true, cart: null, messages: [] })
    merchant.expire()
    await settle()
    expect([drawn(model), drawn(other)]).toEqual([{}, {}])
    other.refresh()
    await settle()
    expect(held(merchant)).toEqual([])
  })
  describe('has an addition that was not made, and another tab adds', () => {
    it('the same', async () => {
      const { model, merchant, browser } = openShop()
      model.add(seen('mug'))
      await settle()
      merchant.mishaps.push('portal')
      model.add(seen('mug'), 2)
      await settle()
      expect(model.state.value.status).toBe('failed')
      const other = openTab(browser, merchant).model
      other.add(seen('mug'), 3)
      await settle()
      expect(held(merchant)).toEqual([{ mug: 6 }])
      expect([drawn(model), drawn(other)]).toEqual([{ mug: 6 }, { mug: 6 }])
    })
    it('the first of all', async () => {
      const { model, merchant, browser } = openShop()
      merchant.mishaps.push('portal')
      model.add(seen('mug'))
      await settle()
      const other = openTab(browser, merchant).model
      other.add(seen('mug'))
      await settle()
      model.retry()
      await settle()
      expect(held(merchant)).toEqual([{ mug: 2 }])
    })
    it('to what was set since', async () => {
      const { model, merchant, browser } = openShop()
      merchant.mishaps.push('portal')
      model.add(seen('mug'))
      await settle()
      const [{ id } = { id: '' }] = model.state.value.view.lines
      merchant.mishaps.push('portal')
      model.setQuantity(id, 2)
      await settle()
      expect(model.state.value.status).toBe('failed')
      openTab(browser, merchant).model.add(seen('mug'))
      await settle()
      model.retry()
      await settle()
      expect(held(merchant)).toEqual([{ mug: 3 }])
    })
    it('before it could find that out', async () => {
      const { model, merchant, browser } = openShop()
      model.add(seen('cup'))
      await settle()
      merchant.mishaps.push('before', 'before')
      model.add(seen('mug'))
      await settle()
      expect(model.state.value.status).toBe('failed')
      openTab(browser, merchant).model.add(seen('mug'))
      await settle()
      expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    })
    it('the same, and the addition arrives after all', async () => {
      const { model, merchant, browser } = openShop()
      model.add(seen('cup'))
      await settle()
      merchant.mishaps.push('late', 'before')
      model.add(seen('mug'))
      await settle(2000)
      const other = openTab(browser, merchant).model
      other.add(seen('mug'), 2)
      await settle()
      model.refresh()
      await settle()
      expect(held(merchant)).toEqual([{ cup: 1, mug: 3 }])
    })
  })
  it('takes out what arrived too late, although more was put in meanwhile', async () => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    await settle()
    merchant.delayMs = 1000
    merchant.mishaps.push('late')
    model.add(seen('mug'))
    await settle(1500)
    model.add(seen('mug'))
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 2 })
  })
  it('sends the other changes when the merchant chokes on one for good', async () => {
    const { model, merchant } = openShop()
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementation((op, call) =>
      op.type === 'add_code' ? Promise.reject(new TillError('broken_reply', 'no JSON')) : mutate(op, call),
    )
    const code = model.addCode('💥')
    const added = model.add(seen('mug'))
    await settle()
    expect((await code).ok).toBe(false)
    expect((await added).ok).toBe(true)
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(model.state.value.status).toBe('failed')
  })
  it('puts a further line of a variant back beside the first', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'), 2)
    await settle()
    const [[session, cart] = ['', undefined]] = merchant.carts
    const [line] = cart?.line_items ?? []
    if (!cart || !line) throw new Error('no line')
    const gift = { ...line, id: 'gift', quantity: 1 }
    const get = vi
      .spyOn(merchant.part, 'get')
      .mockResolvedValue({ ok: true, messages: [], cart: { ...cart, line_items: [line, gift] } })
    model.refresh()
    await settle()
    get.mockRestore()
    vi.spyOn(merchant.part, 'mutate').mockResolvedValueOnce({ ok: true, messages: [], cart })
    model.remove('gift')
    await settle()
    model.undoRemove()
    await settle()
    expect(merchant.carts.get(session)?.line_items.map(({ quantity }) => quantity)).toEqual([3])
  })
  it('refuses to send half a thing or endlessly many', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const id = model.line('mug')?.id ?? ''
    for (const quantity of [0.5, Number.POSITIVE_INFINITY]) {
      expect((await model.setQuantity(id, quantity)).messages).toMatchObject([{ code: 'quantity_invalid' }])
      expect((await model.add(seen('mug'), quantity)).ok).toBe(false)
    }
    expect(merchant.calls).toEqual(['add'])
  })
  it('forgets what was left of a variant once it is bought', async () => {
    const { model, merchant } = openShop()
    merchant.stock.set('mug', 1)
    model.add(seen('mug'), 2)
    await settle()
    expect(model.line('mug')).toMatchObject({ available: 1 })
    merchant.carts.clear()
    model.adopt({ ok: true, cart: null, messages: [] })
    merchant.stock.set('mug', 50)
    model.add(seen('mug'))
    await settle()
    expect(model.line('mug')).toMatchObject({ quantity: 1, available: undefined })
  })
})
