import { type Checkout, type CheckoutPart, type CheckoutResult, type Message, TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { openOtherCheckout } from '../testing/open-other-checkout.ts'
import { openCheckout, seen } from '../testing/open-shop.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms)
const word = (content: string): Message => ({ type: 'info', content })
const email = (address: string) => ({ buyer: { email: address } })

/** A merchant whose answers to one call are altered. */
const altered =
  (name: 'get' | 'update' | 'complete', alter: (result: CheckoutResult) => Partial<CheckoutResult>) =>
  (part: CheckoutPart): Partial<CheckoutPart> => ({
    [name]: async (...args: [never, never]) => {
      const result = await part[name](...args)
      return { ...result, ...alter(result) }
    },
  })

describe('what a merchant may answer to a checkout', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is asked for once, and the cart is not asked for again', async () => {
    const { merchant } = await openCheckout()
    expect(merchant.calls).toEqual(['add', 'get checkout'])
  })
  it('is where to go on, which is not asked for again', async () => {
    const merchant = scriptedMerchant()
    merchant.continueUrl = 'https://m.example/pay'
    const { model, checkout } = openTab(fakeBrowser(), merchant, new Map(), true)
    model.add(seen('mug'))
    await settle()
    checkout.start()
    await settle()
    expect(checkout.state.value.status).toBe('handed_off')
    expect(merchant.calls).toEqual(['add'])
    expect(checkout.countries.value).toEqual([])
  })
  it('says each thing once, whichever part of the answer says it', async () => {
    const { checkout } = await openOtherCheckout(
      altered('get', ({ checkout: now }) => ({
        messages: [word('a'), word('b')],
        checkout: now ? { ...now, messages: [word('b'), word('c')] } : null,
      })),
    )
    expect(checkout.messages.value.map(({ content }) => content)).toEqual(['a', 'b', 'c'])
  })
  it('may have no checkout in it: the one of before stays', async () => {
    const { checkout } = await openOtherCheckout(part => ({
      async update(...asked) {
        const { checkout: _, ...result } = await part.update(...asked)
        return { ...result, messages: [word('noted')] }
      },
    }))
    const saved = checkout.save(email('a@b.example'))
    await settle()
    expect(await saved).toBe(true)
    expect(checkout.state.value).toMatchObject({ status: 'ready', checkout: { id: 'cart-session-1' } })
    expect(checkout.messages.value).toEqual([word('noted')])
  })
  it('may say that the checkout is gone, or canceled', async () => {
    for (const gone of [null, 'canceled'] as const) {
      const { checkout } = await openOtherCheckout(
        altered('update', ({ checkout: now }) => ({
          checkout: gone && now ? { ...now, status: gone } : null,
        })),
      )
      checkout.save(email('a@b.example'))
      await settle()
      expect(checkout.state.value).toEqual({ status: 'idle' })
      expect(checkout.handlers.value).toEqual([])
    }
  })
  it('may rename the session, for cart and checkout', async () => {
    const { checkout, merchant, model } = await openOtherCheckout(
      altered('update', () => {
        for (const [session, cart] of [...merchant.carts]) {
          merchant.carts.delete(session)
          merchant.carts.set('renewed', cart)
        }
        return { session: 'renewed' }
      }),
    )
    checkout.save(email('a@b.example'))
    await settle()
    expect(model.session()).toBe('renewed')
    checkout.place()
    await settle()
    expect(checkout.state.value.status).toBe('placed')
  })
  it('may be an order without a number of its own: the checkout is known', async () => {
    const { checkout } = await openOtherCheckout(
      altered('complete', ({ checkout: now }) => {
        const { order: _, buyer: __, ...rest } = now as Checkout
        return { checkout: rest as Checkout }
      }),
    )
    checkout.edit({ email: 'a@b.example' })
    checkout.place()
    await settle()
    expect(checkout.state.value).toMatchObject({
      status: 'placed',
      order: {
        confirmation: { id: 'cart-session-1', permalink_url: '' },
        email: 'a@b.example',
        currency: 'EUR',
        totals: [{ type: 'subtotal' }, { type: 'total', amount: 1000 }],
      },
    })
  })
  it('has the address that the confirmation goes to, whatever was typed since', async () => {
    const { checkout } = await openCheckout()
    checkout.save(email('sent@b.example'))
    await settle()
    checkout.edit({ email: 'typed@b.example' })
    checkout.place()
    await settle()
    expect(checkout.state.value).toMatchObject({ order: { email: 'sent@b.example' } })
  })
  it('may be a fault that no second try helps', async () => {
    const update = vi.fn().mockRejectedValue(new TillError('broken_reply', 'no JSON'))
    const { checkout } = await openOtherCheckout(() => ({ update }))
    const saved = checkout.save(email('a@b.example'))
    await settle(5000)
    expect(await saved).toBe(false)
    expect(update).toHaveBeenCalledTimes(1)
    expect(checkout.state.value).toMatchObject({ status: 'failed', error: { code: 'broken_reply' } })
  })
})
