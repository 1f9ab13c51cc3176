import { noCredential } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { openOtherCheckout } from '../testing/open-other-checkout.ts'
import { openCheckout, seen } from '../testing/open-shop.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)

describe('a checkout at the edge', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('goes on at a merchant who has the only checkout, and fails where that has no address', async () => {
    const merchant = scriptedMerchant()
    const { model, checkout } = openTab(fakeBrowser(), merchant, new Map(), true)
    model.add(seen('mug'))
    await settle()
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({
      status: 'failed',
      offline: false,
      error: { code: 'unsupported' },
    })
    merchant.continueUrl = 'https://m.example/pay'
    merchant.reprice('mug', 900)
    checkout.start()
    await settle()
    expect(checkout.state.value).toEqual({
      status: 'handed_off',
      continue_url: 'https://m.example/pay',
    })
  })
  it('asks which of several ways to pay, and sends the one that was chosen', async () => {
    const sent = vi.fn()
    const two = [
      { id: 'invoice', version: '1' },
      { id: 'cash', version: '1' },
    ]
    const { checkout } = await openOtherCheckout(part => ({
      async get(...asked) {
        const result = await part.get(...asked)
        if (result.checkout) Object.assign(result.checkout.ucp, { payment_handlers: { [noCredential]: two } })
        return result
      },
      complete(input, call) {
        sent(input)
        return part.complete(input, call)
      },
    }))
    await checkout.place()
    expect(checkout.messages.value).toMatchObject([{ code: 'field_required', path: '$.payment' }])
    expect(checkout.state.value.status).toBe('ready')
    checkout.edit({ handler_id: 'cash' })
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    expect(sent.mock.calls).toEqual([
      [{ instrument: { id: 'cash', handler_id: 'cash', type: 'no_credential' } }],
    ])
  })
  it('asks for the countries until it knows them, and does without', async () => {
    const countries = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(['DE'])
    const { checkout } = await openOtherCheckout(() => ({ countries }))
    expect([checkout.state.value.status, checkout.countries.value]).toEqual(['ready', []])
    for (const _ of [1, 2]) {
      checkout.start()
      await settle()
    }
    expect(checkout.countries.value).toEqual(['DE'])
    expect(countries).toHaveBeenCalledTimes(2)
  })
  it('is none where the merchant has canceled it', async () => {
    const { checkout, merchant } = await openOtherCheckout(part => ({
      async get(...asked) {
        const result = await part.get(...asked)
        return { ...result, checkout: result.checkout ? { ...result.checkout, status: 'canceled' } : null }
      },
    }))
    expect(checkout.state.value).toEqual({ status: 'idle' })
    await checkout.place()
    expect(await checkout.save({ buyer: { email: 'a@b.example' } })).toBe(false)
    expect(merchant.calls).not.toContain('complete')
    expect(merchant.calls).not.toContain('update')
  })
  it('asks no more and hears nothing once it is disposed', async () => {
    const { checkout, tab, merchant, browser } = await openCheckout()
    merchant.mishaps.push('before', 'before', 'before')
    checkout.place()
    await settle(500)
    expect(checkout.state.value.status).toBe('checking')
    tab.close()
    await settle(2000)
    const asked = merchant.calls.length
    browser.goOnline()
    await settle(200_000)
    expect(merchant.calls).toHaveLength(asked)
    expect(browser.listening()).toBe(0)
  })
  it('is ready for the next cart after an order, and still knows the shopper', async () => {
    const { checkout } = await openCheckout()
    checkout.edit({
      email: 'a@b.example',
      destination: { address_country: 'DE' },
      fulfillment_option_id: 'post',
      handler_id: 'invoice',
    })
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
    checkout.reset()
    expect(checkout.state.value).toEqual({ status: 'idle' })
    expect(checkout.messages.value).toEqual([])
    expect(checkout.handlers.value).toEqual([])
    expect(checkout.draft.value).toEqual({ email: 'a@b.example', destination: { address_country: 'DE' } })
  })
  it('reads again by itself when the network is back, and only then', async () => {
    const { checkout, merchant, browser } = await openCheckout()
    merchant.mishaps.push('before')
    checkout.start()
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'failed', offline: false })
    browser.goOnline()
    await settle()
    expect(checkout.state.value.status).toBe('failed')
    browser.online = false
    merchant.mishaps.push('before')
    checkout.retry()
    await settle()
    expect(checkout.state.value).toMatchObject({ status: 'failed', offline: true })
    browser.goOnline()
    await settle()
    expect(checkout.state.value.status).toBe('ready')
  })
  it('is not begun anew while an order is on its way', async () => {
    const { checkout, merchant } = await openCheckout()
    checkout.place()
    await settle(15)
    const asked = merchant.calls.length
    checkout.start()
    checkout.retry()
    expect(checkout.state.value.status).toBe('placing')
    expect(merchant.calls).toHaveLength(asked)
    await settle()
    expect(checkout.state.value.status).toBe('placed')
  })
})
