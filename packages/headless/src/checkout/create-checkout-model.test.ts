import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { openCheckout, seen } from '../testing/open-shop.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const mug = seen('mug')

describe('a checkout', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('reads the cart as a checkout, with the ways to pay and the countries', async () => {
    const { checkout } = await openCheckout()
    expect(checkout.state.value.status).toBe('ready')
    expect(checkout.handlers.value.map(({ id }) => id)).toEqual(['invoice'])
    expect(checkout.countries.value).toEqual(['DE', 'FR'])
  })
  it('is idle when there is nothing to buy', async () => {
    const { checkout } = openTab(fakeBrowser(), scriptedMerchant())
    checkout.start()
    await settle()
    expect(checkout.state.value.status).toBe('idle')
  })
  it('saves one part after the other', async () => {
    const { checkout, merchant } = await openCheckout()
    const saves = [
      checkout.save({ buyer: { email: 'a@b.example' } }),
      checkout.save({ buyer: { email: 'c@d.example' } }),
    ]
    await settle(1)
    expect(checkout.state.value.status).toBe('saving')
    await settle()
    expect(await Promise.all(saves)).toEqual([true, true])
    expect(checkout.draft.value.email).toBe('a@b.example')
    expect(merchant.calls.filter(call => call === 'update')).toHaveLength(2)
  })
  it('keeps what was typed and not sent, and sends it when asked', async () => {
    const { checkout, merchant, books } = await openCheckout()
    checkout.edit({ email: 'a@b.example' })
    merchant.mishaps.push('before', 'before')
    const saved = checkout.save({ buyer: { email: 'a@b.example' } })
    await settle(5000)
    expect(await saved).toBe(false)
    expect(checkout.state.value).toMatchObject({ status: 'failed', offline: false })
    expect(checkout.draft.value.email).toBe('a@b.example')
    checkout.retry()
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    expect([...books.emails.values()]).toEqual(['a@b.example'])
  })
  it('places one order for a double click and empties the cart', async () => {
    const { checkout, model, books, browser } = await openCheckout()
    checkout.edit({ email: 'a@b.example' })
    checkout.place()
    checkout.place()
    expect(checkout.state.value.status).toBe('placing')
    await settle()
    expect(checkout.state.value).toMatchObject({
      status: 'placed',
      order: { confirmation: { id: 'order-1' }, email: 'a@b.example', currency: 'EUR' },
    })
    expect(books.orders).toHaveLength(1)
    expect(model.state.value.view.count).toBe(0)
    expect(model.session()).toBeUndefined()
    expect([...browser.local.values()].join()).not.toMatch(/session|intent|mug/)
    checkout.reset()
    expect(checkout.state.value.status).toBe('idle')
  })
  it('writes the key down before it sends the order', async () => {
    const { checkout, browser, books } = await openCheckout()
    checkout.place()
    const before = JSON.parse(browser.local.get('till:x') ?? '{}')
    expect(before.intent).toMatchObject({ handler_id: 'invoice', reference: 'cart-session-1' })
    await settle()
    expect(books.orders[0]?.key).toBe(before.intent.idempotency_key)
  })
  it('asks for a way to pay before it sends anything', async () => {
    const { checkout, merchant } = await openCheckout()
    checkout.edit({ handler_id: 'gone' })
    checkout.place()
    await settle()
    expect(checkout.messages.value).toMatchObject([{ code: 'field_required', path: '$.payment' }])
    expect(merchant.calls).not.toContain('complete')
  })
  it('says that it is checking after a lost answer, and then the truth', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.mishaps.push('after')
    checkout.place()
    await settle(25)
    expect(checkout.state.value).toMatchObject({ status: 'checking', reference: 'cart-session-1' })
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders).toHaveLength(1)
  })
  it('waits for an order that may arrive late', async () => {
    const { checkout, merchant, books } = await openCheckout()
    merchant.mishaps.push('late')
    checkout.place()
    await settle(2000)
    expect(checkout.state.value.status).toBe('checking')
    await settle(10_000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders).toHaveLength(1)
  })
  it('lets the shopper order again, with the same key, once it is sure that there is no order', async () => {
    const { checkout, merchant, browser, books } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.place()
    const first = JSON.parse(browser.local.get('till:x') ?? '{}').intent.idempotency_key
    await settle(10_000)
    expect(checkout.state.value.status).toBe('ready')
    expect(checkout.messages.value).toMatchObject([{ code: 'payment_failed' }])
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders.map(({ key }) => key)).toEqual([first])
  })
  it('stays in doubt, never guessing, while the merchant cannot be reached', async () => {
    const { checkout, merchant } = await openCheckout()
    merchant.mishaps.push('after', ...Array.from({ length: 40 }, () => 'before' as const))
    checkout.place()
    await settle(600_000)
    expect(checkout.state.value.status).toBe('checking')
    merchant.mishaps.length = 0
    checkout.retry()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
  })
  it('offers another try after a declined payment, with a new key', async () => {
    const { checkout, books, browser } = await openCheckout()
    books.payments.push('declined')
    checkout.place()
    const first = JSON.parse(browser.local.get('till:x') ?? '{}').intent.idempotency_key
    await settle()
    expect(checkout.state.value.status).toBe('ready')
    expect(checkout.messages.value).toMatchObject([{ code: 'payment_failed', content: 'declined' }])
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders[0]?.key).not.toBe(first)
  })
  it('finds out after a reload what became of the order', async () => {
    const { checkout, tab, merchant } = await openCheckout()
    merchant.delayMs = 50
    checkout.place()
    await settle(60)
    const next = tab.reload().checkout
    next.start()
    expect(next.state.value.status).toBe('checking')
    await settle(1000)
    expect(next.state.value).toMatchObject({ status: 'placed', order: { confirmation: { id: 'order-1' } } })
  })
  it('hands over to the merchant where it asks for that', async () => {
    const { checkout, books } = await openCheckout()
    books.payments.push('escalated')
    checkout.place()
    await settle()
    expect(checkout.state.value).toEqual({
      status: 'handed_off',
      continue_url: 'https://m.example/pay',
    })
  })
  it('takes a cart that is gone after a hand-over for bought', async () => {
    const merchant = scriptedMerchant()
    merchant.continueUrl = 'https://m.example/checkout'
    const tab = openTab(fakeBrowser(), merchant, new Map(), true)
    tab.model.add(mug)
    await settle()
    tab.checkout.start()
    await settle()
    expect(tab.checkout.state.value).toMatchObject({ continue_url: 'https://m.example/checkout' })
    merchant.expire()
    tab.model.refresh()
    await settle()
    expect(tab.model.state.value.view.count).toBe(0)
    expect(merchant.carts.size).toBe(0)
  })
  it('puts a lost cart together before it checks out', async () => {
    const { checkout, merchant } = await openCheckout()
    merchant.expire()
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'ready', checkout: { id: 'cart-session-2' } })
  })
  it('keeps what is put in while the order is placed for the next cart', async () => {
    const { checkout, model, merchant, books } = await openCheckout()
    checkout.place()
    model.add({ ...mug, variant_id: 'cup' })
    await settle(1000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders[0]?.cart.line_items.map(({ item }) => item.id)).toEqual(['mug'])
    expect([...merchant.carts.values()].flatMap(cart => cart.line_items.map(({ item }) => item.id))).toEqual([
      'cup',
    ])
    expect(model.state.value.view.lines.map(line => line.variant_id)).toEqual(['cup'])
  })
  it('does not send an order while another tab does not know what became of the same one', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    const other = openTab(browser, merchant).checkout
    other.start()
    await settle()
    merchant.mishaps.push('after', 'before', 'before', 'before')
    checkout.place()
    await settle(500)
    other.place()
    await settle(200)
    expect(other.state.value.status).toBe('checking')
    await settle(60_000)
    expect([checkout, other].map(({ state }) => state.value.status)).toEqual(['placed', 'placed'])
    expect(merchant.calls.filter(call => call === 'complete')).toHaveLength(1)
  })
  it('makes one order of two tries when the first arrives after it was given up', async () => {
    const { checkout, merchant, books } = await openCheckout()
    books.careless = true
    merchant.lateMs = 12_000
    merchant.mishaps.push('late')
    checkout.place()
    await settle(9000)
    expect(checkout.state.value.status).toBe('ready')
    checkout.place()
    await settle(30_000)
    expect(checkout.state.value.status).toBe('placed')
    expect(books.orders).toHaveLength(1)
  })
  it('goes on checking at once when the network is back', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    merchant.mishaps.push('after', ...Array.from({ length: 6 }, () => 'before' as const))
    checkout.place()
    await settle(40_000)
    expect(checkout.state.value.status).toBe('checking')
    merchant.mishaps.length = 0
    browser.goOnline()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
  })
})
