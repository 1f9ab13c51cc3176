import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCheckout, openShop, seen } from '../testing/open-shop.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)

// A request may take 15 seconds, a step several of them; what the shopper saw meanwhile was a button that turns.
describe('a merchant that takes its time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows the reference of an order after ten seconds, then the order', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.delayMs = 14_000
    checkout.place()
    await settle(9900)
    expect(checkout.state.value.status).toBe('placing')
    await settle(200)
    expect(checkout.state.value).toMatchObject({ status: 'checking', reference: 'cart-session-1' })
    await settle(20_000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders).toHaveLength(1)
    expect(merchant.calls.filter(call => call === 'complete')).toHaveLength(1)
  })

  it('keeps the next cart when it is asked after an order that comes meanwhile', async () => {
    const { checkout, merchant, model } = await openCheckout()
    merchant.delayMs = 7000
    checkout.place()
    await settle(11_000)
    checkout.retry()
    await settle(4000)
    expect(checkout.state.value.status).toBe('placed')
    merchant.delayMs = 10
    model.add(seen('cup'))
    await settle(60_000)
    expect(model.state.value.view.lines.map(it => it.variant_id)).toEqual(['cup'])
  })

  it('says that an order was refused, late', async () => {
    const { checkout, merchant, books } = await openCheckout()
    books.payments.push('declined')
    merchant.delayMs = 7000
    checkout.place()
    await settle(11_000)
    expect(checkout.state.value.status).toBe('checking')
    await settle(4000)
    expect(checkout.state.value.status).toBe('ready')
    expect(checkout.messages.value.map(({ code }) => code)).toEqual(['payment_failed'])
  })

  it('fails after ten seconds of saving, keeps what was entered, and takes the answer that comes yet', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.delayMs = 14_000
    checkout.save({ buyer: { email: 'ada@example.com' } })
    await settle(10_100)
    expect(checkout.state.value).toMatchObject({ status: 'failed', error: { code: 'timeout' } })
    await settle(20_000)
    expect(checkout.state.value.status).toBe('ready')
    expect([...books.emails.values()]).toEqual(['ada@example.com'])
  })

  it('sends once more what a shopper did not wait for', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.delayMs = 14_000
    merchant.mishaps.push('before')
    checkout.save({ buyer: { email: 'ada@example.com' } })
    await settle(10_100)
    merchant.delayMs = 10
    checkout.retry()
    await settle(10_000)
    expect(checkout.state.value.status).toBe('ready')
    expect([...books.emails.values()]).toEqual(['ada@example.com'])
  })

  it('orders nothing behind the back of who was told that it failed', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.delayMs = 7000
    checkout.save({ buyer: { email: 'ada@example.com' } })
    checkout.place()
    await settle(10_100)
    expect(checkout.state.value.status).toBe('failed')
    await settle(60_000)
    expect(checkout.state.value.status).toBe('ready')
    expect(books.orders).toEqual([])
  })

  it('orders nothing when the cart could not be read in time', async () => {
    const { checkout, merchant, model, books } = await openCheckout()
    merchant.delayMs = 7000
    model.add(seen('mug'))
    checkout.place()
    await settle(10_100)
    expect(checkout.state.value).toMatchObject({ status: 'failed', error: { code: 'timeout' } })
    await settle(60_000)
    expect(books.orders).toEqual([])
  })

  it('fails after ten seconds of reading, then shows what was read', async () => {
    const { checkout, model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.delayMs = 7000
    checkout.start()
    await settle(10_100)
    expect(checkout.state.value.status).toBe('failed')
    await settle(5000)
    expect(checkout.state.value.status).toBe('ready')
  })
})
