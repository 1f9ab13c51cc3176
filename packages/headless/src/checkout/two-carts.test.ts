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

// Found by the models of a careful and of a careless merchant, in their 1591st and 1634th runs.
describe('a page shown again that knows an order which another page has settled since', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** The merchant forgot the order; the second page found that out and put the cart together again. */
  const settledElsewhere = async () => {
    const { tab, merchant, browser, books } = await openCheckout()
    tab.checkout.place()
    merchant.restart()
    await settle(500)
    expect(tab.leave()).toBe(true)
    await settle(hour)
    const next = tab.open()
    next.checkout.start()
    await settle()
    expect(next.checkout.state.value.status).toBe('ready')
    expect(held(merchant)).toEqual([{ mug: 1 }])
    return { first: tab, next, merchant, browser, books }
  }

  it('takes nothing of the new cart for the old one, with a clock put back neither', async () => {
    const { first, next, merchant } = await settledElsewhere()
    next.leave()
    vi.setSystemTime(Date.now() - 365 * 24 * hour)
    first.comeBack(false)
    first.checkout.retry()
    await settle(hour)
    first.checkout.retry()
    await settle()
    expect(first.checkout.state.value.status).toBe('ready')
    expect(held(merchant)).toEqual([{ mug: 1 }])
  })
  it('keeps in mind the order that the other page has sent since', async () => {
    const { first, next, merchant, books } = await settledElsewhere()
    books.careless = true
    merchant.lateMs = 60_000
    merchant.mishaps.push('late')
    next.checkout.place()
    await settle(500)
    expect(next.leave()).toBe(true)
    first.comeBack(false)
    await settle(15_000)
    first.checkout.start()
    first.checkout.place()
    await settle()
    first.checkout.place()
    await settle()
    expect(books.orders).toHaveLength(1)
    expect(first.checkout.state.value.status).toBe('placed')
  })
})
