import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCheckout, seen } from '../testing/open-shop.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const mug = seen('mug')
const cup = { ...mug, variant_id: 'cup' }
const lost = (times: number) => Array.from({ length: times }, () => 'before' as const)

describe('a checkout in doubt', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('keeps the next cart that was begun while it was asking', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    merchant.mishaps.push('after', ...lost(3))
    checkout.place()
    await settle(2000)
    expect(checkout.state.value.status).toBe('checking')
    model.add(cup)
    await settle(20_000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders[0]?.cart.line_items.map(({ item }) => item.id)).toEqual(['mug'])
    expect(model.state.value.view.lines.map(line => line.variant_id)).toEqual(['cup'])
    expect([...merchant.carts.values()].flatMap(cart => cart.line_items.map(({ item }) => item.id))).toEqual([
      'cup',
    ])
  })
  // Found at a real Medusa: the first try was still under way there when the second one was refused because of it.
  it('takes no refusal of a second try at its word', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.lateMs = 12_000
    merchant.mishaps.push('late')
    checkout.place()
    await settle(8000)
    expect(checkout.state.value.status).toBe('ready')
    books.payments.push('declined')
    checkout.place()
    await settle(10_000)
    expect(books.orders).toHaveLength(1)
    expect(checkout.state.value.status).toBe('placed')
  })
  // Found at an EverShop behind the relay, which gives a key the answer that it gave before.
  it('orders by another key than the one that a merchant will refuse for ever', async () => {
    const { checkout, merchant, books } = await openCheckout()
    books.refusals = new Map()
    books.payments.push('declined')
    merchant.mishaps.push('after')
    const ends: unknown[] = []
    for (let tries = 0; tries < 3; tries++) {
      checkout.place()
      await settle(20_000)
      ends.push(checkout.state.value.status)
    }
    expect(ends).toEqual(['ready', 'ready', 'placed'])
    expect(books.orders).toHaveLength(1)
  })
  // The refused order was still taken for one in doubt, which took seven seconds to find out.
  it('asks nothing after an order that was refused, when it is opened again', async () => {
    const { checkout, merchant, books } = await openCheckout()
    books.payments.push('declined')
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    const asked = merchant.calls.length
    checkout.start()
    expect(checkout.state.value.status).toBe('loading')
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    expect(merchant.calls).toHaveLength(asked + 1)
  })
  // The key had been cleared by then: asking again showed the checkout, as if there were no order.
  it('asks what became of a second try whose answer was lost', async () => {
    const { checkout, merchant, books } = await openCheckout()
    books.careless = true
    merchant.mishaps.push('before')
    checkout.place()
    await settle(10_000)
    expect(checkout.state.value.status).toBe('ready')
    merchant.mishaps.push('after', ...lost(8))
    checkout.place()
    await settle(600_000)
    expect(checkout.state.value.status).toBe('checking')
    checkout.retry()
    await settle()
    expect(books.orders).toHaveLength(1)
    expect(checkout.state.value.status).toBe('placed')
  })
  it('finds an order that arrives after it was read back as not placed', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.lateMs = 30_000
    merchant.mishaps.push('late')
    checkout.place()
    await settle(8000)
    expect(checkout.state.value.status).toBe('ready')
    await settle(30_000)
    expect(books.orders).toHaveLength(1)
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({
      status: 'placed',
      order: { confirmation: { id: 'order-1' } },
    })
  })
  it('finds the order although another tab found it first', async () => {
    const { checkout, merchant, browser, tab } = await openCheckout()
    const other = openTab(browser, merchant)
    await settle()
    merchant.mishaps.push('after', ...lost(40))
    checkout.place()
    await settle(200_000)
    expect(checkout.state.value.status).toBe('checking')
    merchant.mishaps.length = 0
    other.checkout.start()
    await settle(1000)
    expect(other.checkout.state.value.status).toBe('placed')
    other.model.add(cup)
    await settle()
    checkout.retry()
    await settle(1000)
    expect(checkout.state.value.status).toBe('placed')
    expect(tab.model.state.value.view.lines.map(line => line.variant_id)).toEqual(['cup'])
  })
  it('lets go of an order that the merchant will never tell of', async () => {
    const { checkout, merchant, tab } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.place()
    await settle(15)
    const next = tab.reload()
    merchant.expire()
    await settle(86_400_000)
    next.model.add(cup)
    await settle(5000)
    next.checkout.start()
    await settle(130_000)
    expect(next.checkout.state.value).toMatchObject({ status: 'ready' })
    expect(next.checkout.messages.value).toEqual([])
    next.checkout.place()
    await settle(1000)
    expect(next.checkout.state.value.status).toBe('placed')
  })
  it('does not order by what the merchant refused a moment ago', async () => {
    const { checkout, merchant } = await openCheckout()
    const answer = merchant.answer.bind(merchant)
    vi.spyOn(merchant, 'answer').mockImplementation(async (name, task) => {
      const result = await answer(name, task)
      if (name === 'update') Object.assign(result as object, { ok: false })
      return result
    })
    checkout.save({ buyer: { email: 'not an address' } })
    checkout.place()
    await settle(1000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.state.value.status).toBe('ready')
  })
  it('sends what a fault kept back before it goes on, also when it is opened again', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.mishaps.push(...lost(2))
    checkout.save({ buyer: { email: 'a@b.example' } })
    await settle(5000)
    expect(checkout.state.value.status).toBe('failed')
    checkout.start()
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    expect([...books.emails.values()]).toEqual(['a@b.example'])
  })
  it('does not say that there is no order while another tab is still sending it', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    const other = openTab(browser, merchant).checkout
    other.start()
    await settle()
    const answer = merchant.answer.bind(merchant)
    vi.spyOn(merchant, 'answer').mockImplementation(async (name, task) => {
      if (name === 'complete') await new Promise(resolve => setTimeout(resolve, 20_000))
      return answer(name, task)
    })
    checkout.place()
    await settle()
    other.place()
    await settle(15_000)
    expect(other.state.value.status).toBe('checking')
    await settle(15_000)
    expect([checkout, other].map(({ state }) => state.value.status)).toEqual(['placed', 'placed'])
  })
  it('settles what is in doubt in the cart before it orders, so that it is not bought twice', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    merchant.mishaps.push('after', 'before')
    model.add(mug)
    await settle(5000)
    expect(model.state.value.status).toBe('failed')
    checkout.place()
    await settle(5000)
    checkout.place()
    await settle(5000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders.map(({ cart }) => cart.line_items.map(({ quantity }) => quantity))).toEqual([[2]])
    expect(model.state.value.view.count).toBe(0)
  })
  it('shows the cart again before it orders one that has changed since', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    openTab(browser, merchant).model.add(cup)
    await settle(1000)
    checkout.place()
    await settle(1000)
    expect(merchant.calls).not.toContain('complete')
    expect(checkout.state.value).toMatchObject({
      status: 'ready',
      checkout: { totals: [{}, { amount: 2000 }] },
    })
    expect(checkout.messages.value).toMatchObject([{ code: 'cart_changed' }])
    checkout.place()
    await settle(1000)
    expect(checkout.state.value.status).toBe('placed')
  })

  // A cup was put in and its answer lost in a tab without a network; another tab sold it with its order.
  it('does not put in again what another tab has sold meanwhile', async () => {
    const { model, merchant, browser, books } = await openCheckout()
    const other = openTab(browser, merchant)
    other.checkout.start()
    await settle()
    merchant.mishaps.push('after')
    model.add(cup)
    browser.online = false
    await settle()
    expect(model.state.value.status).toBe('failed')
    browser.online = true
    other.checkout.place()
    await settle(20_000)
    expect(books.orders.flatMap(({ cart }) => cart.line_items.map(({ item }) => item.id))).toEqual([
      'mug',
      'cup',
    ])
    expect(merchant.carts.size).toBe(0)
    expect(model.state.value).toMatchObject({ status: 'ready', view: { count: 0 } })
  })
})
