import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openCheckout, seen } from '../testing/open-shop.ts'

const hour = 3_600_000
const settle = (ms = 130_000) => vi.advanceTimersByTimeAsync(ms)

// Found by the model of a careless merchant, in its 1412th run.
describe('a cart begun while the order of another is in doubt', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const forgotten = async () => {
    const shop = await openCheckout()
    shop.checkout.place()
    shop.merchant.restart()
    shop.model.add(seen('mug'))
    shop.model.add(seen('cup'))
    await settle()
    expect(shop.checkout.state.value.status).toBe('checking')
    expect(held(shop.merchant)).toEqual([{ mug: 1, cup: 1 }])
    return shop
  }

  it('gets the lines of an order that the merchant has forgotten', async () => {
    const { checkout, model, merchant, books } = await forgotten()
    await settle(hour)
    checkout.retry()
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    expect(held(merchant)).toEqual([{ mug: 2, cup: 1 }])
    expect(drawn(model)).toEqual({ mug: 2, cup: 1 })
    expect(books.orders).toEqual([])
  })
  it('is put together again when the merchant loses it too', async () => {
    const { checkout, model, merchant } = await forgotten()
    merchant.expire()
    model.refresh()
    await settle(5000)
    expect(held(merchant)).toEqual([{ mug: 1, cup: 1 }])
    await settle(hour)
    checkout.retry()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 2, cup: 1 }])
  })
  it('gets nothing of what went on at the merchant', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    books.payments.push('escalated')
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('handed_off')
    merchant.restart()
    model.refresh()
    await settle()
    model.add(seen('cup'))
    await settle(hour)
    checkout.start()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1 }])
  })
})
