import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { type ScriptedMerchant, scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'
import type { CartModel, Seen } from './cart-model.ts'

const seen = (variant_id: string, price = 1000): Seen => ({
  variant_id,
  title: variant_id,
  price,
  currency: 'EUR',
})

const drawn = (model: CartModel) =>
  Object.fromEntries(model.state.value.view.lines.map(line => [line.variant_id, line.quantity]))
const held = (merchant: ScriptedMerchant) =>
  [...merchant.carts.values()].map(cart =>
    Object.fromEntries(cart.line_items.map(line => [line.item.id, line.quantity])),
  )
const codes = (model: CartModel) => model.messages.value.map(({ code }) => code)

describe('a cart', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('draws an added item at once and confirms it', async () => {
    const merchant = scriptedMerchant()
    const model = openTab(fakeBrowser(), merchant).model
    expect(model.state.value.status).toBe('idle')
    const added = model.add(seen('mug'), 2)
    expect(model.state.value.view).toMatchObject({ count: 2, stale: true, currency: 'EUR' })
    expect(model.line('mug')).toMatchObject({ id: 'pending:mug', pending: true, price: 1000 })
    await vi.runAllTimersAsync()
    expect((await added).ok).toBe(true)
    expect(model.state.value).toMatchObject({ status: 'ready', view: { count: 2, stale: false } })
    expect(model.line('mug')).toMatchObject({ id: 'cart-session-1-mug', pending: false })
  })
  it('sends three clicks in a row as one cart and never two at once', async () => {
    const merchant = scriptedMerchant()
    const { model, collided } = openTab(fakeBrowser(), merchant)
    const all = [model.add(seen('a')), model.add(seen('b')), model.add(seen('a'))]
    await vi.runAllTimersAsync()
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
    expect(held(merchant)).toEqual([{ a: 2, b: 1 }])
    expect(collided()).toBe(false)
    expect(drawn(model)).toEqual({ a: 2, b: 1 })
  })
  it('keeps what was put in when the merchant has less, and says how many', async () => {
    const merchant = scriptedMerchant()
    merchant.stock.set('mug', 3)
    const model = openTab(fakeBrowser(), merchant).model
    const added = model.add(seen('mug'), 5)
    await vi.runAllTimersAsync()
    expect((await added).ok).toBe(false)
    expect(model.line('mug')).toMatchObject({ quantity: 3, available: 3, pending: false })
    expect(codes(model)).toEqual(['insufficient_stock'])
  })
})
