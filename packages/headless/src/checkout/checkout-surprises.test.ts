import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, openCheckout, seen } from '../testing/open-shop.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const hour = 3_600_000

// Found by the properties beside this file.
describe('a checkout that meets the unexpected', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows the total again before it orders a cart that a code has made cheaper', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    model.addCode('SAVE10')
    checkout.place()
    await settle(1000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.state.value).toMatchObject({
      status: 'ready',
      checkout: { totals: [{}, {}, { amount: 900 }] },
    })
    expect(checkout.messages.value).toMatchObject([{ code: 'cart_changed' }])
    checkout.place()
    await settle(1000)
    expect(books.orders).toHaveLength(1)
  })

  it('shows the total again before it orders what was put in while a part was being saved', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    model.add(seen('cup'))
    await settle(5)
    checkout.save({ buyer: { email: 'a@b.example' } })
    checkout.place()
    model.add(seen('cup'))
    await settle(1000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.state.value).toMatchObject({
      status: 'ready',
      checkout: { totals: [{}, { amount: 3000 }] },
    })
    checkout.place()
    await settle(1000)
    expect(books.orders).toHaveLength(1)
  })

  it('tells of an order that arrives late although the clock was put forward', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.mishaps.push('late')
    checkout.place()
    vi.setSystemTime(Date.now() + 365 * 24 * hour)
    await settle(10_000)
    expect(books.orders).toHaveLength(1)
    expect(checkout.state.value.status).toBe('placed')
  })

  it('puts the cart together again when the merchant lost it with an order on its way', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    checkout.place()
    await settle(5)
    merchant.restart()
    await settle(5000)
    expect(checkout.state.value.status).toBe('checking')
    model.refresh()
    await settle(hour + 200_000)
    checkout.retry()
    await settle(130_000)
    expect(books.orders).toEqual([])
    expect(drawn(model)).toEqual({ mug: 1 })
    expect(checkout.state.value).toMatchObject({
      status: 'ready',
      checkout: { totals: [{}, { amount: 1000 }] },
    })
  })

  it('is not open for a year when the clock is put back by one', async () => {
    const { checkout, merchant, tab } = await openCheckout()
    checkout.place()
    await settle(5)
    merchant.restart()
    vi.setSystemTime(Date.now() - 365 * 24 * hour)
    const next = tab.reload()
    next.checkout.start()
    await settle(hour + 200_000)
    next.checkout.retry()
    await settle(130_000)
    expect(next.checkout.state.value.status).toBe('ready')
  })
})
