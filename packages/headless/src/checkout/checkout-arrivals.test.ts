import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, openCheckout, seen } from '../testing/open-shop.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const lines = (cart: { line_items: readonly { item: { id: string }; quantity: number }[] } | undefined) =>
  cart?.line_items.map(({ item, quantity }) => `${quantity} ${item.id}`)

// Found by packages/bench/src/faulted: a change that arrives late changes what is ordered.
describe('a checkout of a cart whose changes arrive late', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('orders what the shopper wished when the checkout shows that an addition arrived twice', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    merchant.lateMs = 200
    merchant.mishaps.push('again')
    model.add(seen('cup'))
    await settle(1000)
    checkout.save({ buyer: { email: 'ada@example.com' } })
    await settle(1000)
    expect(drawn(model)).toEqual({ mug: 1, cup: 1 })
    checkout.place()
    await settle(1000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.messages.value).toMatchObject([{ code: 'cart_changed' }])
    checkout.place()
    await settle(1000)
    expect(books.orders.map(({ cart }) => lines(cart))).toEqual([['1 mug', '1 cup']])
  })
  it('does not order before a lost change of the cart can come no more', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    merchant.lateMs = 4000
    merchant.mishaps.push('late')
    model.add(seen('cup'))
    await settle(1500)
    checkout.start()
    await settle(500)
    checkout.place()
    await settle(1000)
    expect(checkout.state.value.status).toBe('placing')
    await settle(12_000)
    if (checkout.state.value.status === 'ready') checkout.place()
    await settle(12_000)
    expect(books.orders.map(({ cart }) => lines(cart))).toEqual([['1 mug', '1 cup']])
  })
  it('does not order before a lost change of the checkout can come no more, and shows another total first', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.save({ buyer: { email: 'ada@example.com' } })
    await settle(2000)
    expect(checkout.state.value.status).toBe('ready')
    checkout.place()
    await settle(1000)
    merchant.reprice('mug', 1200)
    await settle(6000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.state.value).toMatchObject({
      status: 'ready',
      checkout: { totals: [{}, { amount: 1200 }] },
    })
    checkout.place()
    await settle(12_000)
    expect(books.orders).toHaveLength(1)
  })
})
