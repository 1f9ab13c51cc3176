import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCheckout, openShop } from '../testing/open-shop.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)

describe('what a checkout says', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is nothing before it was begun', () => {
    const { checkout } = openShop()
    expect([checkout.countries.value, checkout.messages.value, checkout.handlers.value]).toEqual([[], [], []])
    expect(checkout.draft.value).toEqual({ email: '', destination: {} })
  })
  it('is that a part is being saved, at once', async () => {
    const { checkout } = await openCheckout()
    checkout.save({ buyer: { email: 'a@b.example' } })
    expect(checkout.state.value.status).toBe('saving')
    await settle()
    expect(checkout.state.value.status).toBe('ready')
  })
  it('is, beside the payment, that an order was not placed', async () => {
    const { checkout, merchant } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.place()
    await settle(20_000)
    expect(checkout.messages.value).toMatchObject([
      { code: 'payment_failed', content: 'The order was not placed', path: '$.payment' },
    ])
  })
  it('is, beside the payment, that a way to pay has to be chosen', async () => {
    const { checkout } = await openCheckout()
    checkout.edit({ handler_id: 'gone' })
    await checkout.place()
    expect(checkout.messages.value).toMatchObject([
      { code: 'field_required', content: 'Choose how to pay', path: '$.payment' },
    ])
  })
  it('is that the cart has changed, where it has', async () => {
    const { checkout, merchant, model } = await openCheckout()
    merchant.reprice('mug', 700)
    model.refresh()
    await settle()
    checkout.place()
    await settle()
    expect(checkout.messages.value).toMatchObject([{ code: 'cart_changed', content: 'The cart has changed' }])
  })
  it('is why it failed', async () => {
    const { checkout, merchant } = await openCheckout()
    merchant.delayMs = 60_000
    checkout.start()
    await settle(15_000)
    expect(checkout.state.value).toMatchObject({
      status: 'failed',
      error: { code: 'timeout', message: 'The merchant takes its time' },
    })
  })
})
