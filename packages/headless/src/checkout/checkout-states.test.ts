import { TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openOtherCheckout } from '../testing/open-other-checkout.ts'
import { openCheckout, openShop, seen } from '../testing/open-shop.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const ada = { buyer: { email: 'ada@example.com' } }

describe('where a checkout is', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is drawn with the merchant’s last answer, whatever it waits for', async () => {
    const { checkout, merchant } = await openCheckout()
    const known = { checkout: { id: 'cart-session-1', totals: [{}, { amount: 1000 }] } }
    checkout.start()
    expect(checkout.state.value).toMatchObject({ status: 'loading', ...known })
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'ready', ...known })
    merchant.mishaps.push('before')
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'failed', ...known })
    checkout.retry()
    await settle()
    merchant.mishaps.push('after', 'before', 'before')
    checkout.place()
    await settle(200)
    expect(checkout.state.value).toMatchObject({ status: 'checking', ...known })
  })
  it('lets nothing be saved before there is a checkout, or while an order is sent', async () => {
    const { checkout, merchant, model } = openShop()
    expect(await checkout.save(ada)).toBe(false)
    expect(checkout.state.value).toEqual({ status: 'idle' })
    model.add(seen('mug'))
    await settle()
    checkout.start()
    await settle()
    checkout.place()
    expect(await checkout.save(ada)).toBe(false)
    expect(checkout.state.value.status).toBe('placing')
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    expect(merchant.calls).not.toContain('update')
  })
  it('sends what was not sent along with what is entered next', async () => {
    const sent = vi.fn()
    const { checkout, merchant } = await openOtherCheckout(part => ({
      update(input, call) {
        sent(input)
        return part.update(input, call)
      },
    }))
    merchant.mishaps.push('before', 'before')
    checkout.save(ada)
    await settle(5000)
    expect(checkout.state.value.status).toBe('failed')
    const saved = checkout.save({ fulfillment_option_id: 'post' })
    await settle()
    expect(await saved).toBe(true)
    expect(sent.mock.lastCall).toEqual([{ ...ada, fulfillment_option_id: 'post' }])
    checkout.save({ fulfillment_option_id: 'bike' })
    await settle()
    expect(sent.mock.lastCall).toEqual([{ fulfillment_option_id: 'bike' }])
  })
  it('does not try twice without a network', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    browser.online = false
    merchant.mishaps.push('before')
    const saved = checkout.save(ada)
    await settle(5000)
    expect(await saved).toBe(false)
    expect(checkout.state.value).toMatchObject({ status: 'failed', offline: true })
    expect(merchant.calls.filter(call => call === 'update')).toHaveLength(1)
  })
  it('orders at once where nothing is in doubt, and five seconds after a change was', async () => {
    const { checkout, merchant } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.save(ada)
    await settle(1200)
    expect(checkout.state.value.status).toBe('ready')
    checkout.place()
    await settle(3500)
    expect(merchant.calls).not.toContain('complete')
    await settle(1000)
    expect(checkout.state.value.status).toBe('placed')
  })
  it('orders although the merchant chokes on a code for good', async () => {
    const { checkout, merchant, model, books } = await openCheckout()
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementation((op, call) =>
      op.type === 'add_code' ? Promise.reject(new TillError('broken_reply', 'no JSON')) : mutate(op, call),
    )
    model.addCode('💥')
    await settle(20_000)
    expect(model.state.value.status).toBe('failed')
    checkout.place()
    await settle(20_000)
    checkout.place()
    await settle(20_000)
    expect(books.orders).toHaveLength(1)
  })
  it('adds to what the merchant says that the cart has changed', async () => {
    const { checkout, merchant, model } = await openOtherCheckout(part => ({
      async get(...asked) {
        const result = await part.get(...asked)
        return { ...result, messages: [{ type: 'info', content: 'Cheaper today' }] }
      },
    }))
    merchant.reprice('mug', 700)
    model.refresh()
    await settle()
    checkout.place()
    await settle()
    expect(checkout.messages.value.map(({ content }) => content)).toEqual([
      'Cheaper today',
      'The cart has changed',
    ])
  })
  it('asks what became of an order as soon as the network is back, and of nothing that is ready', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    const asked = merchant.calls.length
    browser.goOnline()
    await settle()
    expect(merchant.calls.filter(call => call === 'get checkout')).toHaveLength(1)
    expect(merchant.calls.length - asked).toBeLessThan(2)
    merchant.mishaps.push('after', ...Array.from({ length: 8 }, () => 'before' as const))
    checkout.place()
    await settle(200_000)
    expect(checkout.state.value.status).toBe('checking')
    browser.goOnline()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
  })
  it('needs nothing of its realm', async () => {
    const { checkout, merchant } = await openOtherCheckout(() => ({}), {})
    merchant.mishaps.push('before')
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'failed', offline: false })
    checkout.retry()
    await settle()
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    checkout.dispose()
  })
})
