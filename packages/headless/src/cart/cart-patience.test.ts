import { TillError } from '@tillkit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../testing/fake-environment.ts'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'
import { scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)

describe('how long a cart tries', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([
    ['a second', undefined, 1000],
    ['as long as the merchant says', 4000, 4000],
    ['ten seconds where that is longer', 60_000, 10_000],
  ])('waits %s before it asks what became of a change', async (_, retryAfterMs, waits) => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    await settle()
    const fault = new TillError('rate_limited', 'slow down', retryAfterMs ? { retryAfterMs } : {})
    vi.spyOn(merchant.part, 'mutate').mockRejectedValueOnce(fault)
    model.add(seen('mug'))
    await settle(waits - 10)
    expect(merchant.calls).toEqual(['add'])
    await settle(50)
    expect(merchant.calls).toEqual(['add', 'get', 'add'])
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 1 }])
  })
  it('sends a change three times, then leaves it to the shopper', async () => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    await settle()
    const mutate = vi.spyOn(merchant.part, 'mutate').mockRejectedValue(new TillError('network', 'lost'))
    const added = model.add(seen('mug'))
    await settle(60_000)
    expect(mutate).toHaveBeenCalledTimes(3)
    expect((await added).ok).toBe(false)
    expect(drawn(model)).toEqual({ cup: 1, mug: 1 })
  })
  it('sends what fails for good once', async () => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    await settle()
    const mutate = vi
      .spyOn(merchant.part, 'mutate')
      .mockRejectedValue(new TillError('broken_reply', 'no JSON'))
    model.add(seen('mug'))
    await settle(60_000)
    expect(mutate).toHaveBeenCalledTimes(1)
    expect(model.state.value).toMatchObject({ status: 'failed', error: { code: 'broken_reply' } })
  })
  it('puts a cart together again three times for each act, where a merchant forgets all', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    const mutate = merchant.part.mutate.bind(merchant.part)
    const forgetful = vi.spyOn(merchant.part, 'mutate').mockImplementation(async (op, call) => {
      const result = await mutate(op, call)
      merchant.expire()
      return result
    })
    for (let turn = 0; turn < 6; turn++) {
      merchant.expire()
      model.refresh()
      await settle()
    }
    expect(forgetful).toHaveBeenCalledTimes(3)
    expect(drawn(model)).toEqual({})
    model.add(seen('cup'))
    await settle()
    model.refresh()
    await settle()
    expect(forgetful).toHaveBeenCalledTimes(5)
  })
  it('has its codes again in the place of a cart that was lost', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    model.addCode('SAVE10')
    await settle()
    merchant.expire()
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(model.state.value.view.discounts.codes).toEqual(['SAVE10'])
  })
  it('goes by a price that it was told of once, through later changes', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle()
    merchant.reprice('mug', 900)
    model.refresh()
    await settle()
    model.setQuantity(model.line('mug')?.id ?? '', 2)
    await settle()
    expect(model.line('mug')).toMatchObject({ quantity: 2, price: 900, seen_price: 1000 })
    expect(model.messages.value).toEqual([])
  })
  it('hears of its own storage and of storage emptied, not of what others keep', async () => {
    const { model, merchant, browser } = openShop({ channels: false })
    model.add(seen('mug'))
    await settle()
    const text = browser.local.get('till:x') ?? ''
    const other = (turn: string) =>
      browser.local.set('till:x', text.replace(/"turn":[\d.]+/, `"turn":${turn}`))
    other('0.25')
    browser.tellStorage('else')
    await settle()
    expect(merchant.calls).toEqual(['add'])
    browser.tellStorage('')
    await settle()
    expect(merchant.calls).toEqual(['add', 'get'])
    other('0.75')
    browser.tellStorage('till:x')
    await settle()
    expect(merchant.calls).toEqual(['add', 'get', 'get'])
  })
  it('lives without channels between tabs, where making one is refused', async () => {
    const merchant = scriptedMerchant()
    const browser = fakeBrowser({ channels: false })
    const tab = browser.tab.bind(browser)
    browser.tab = session => ({
      ...tab(session),
      BroadcastChannel: class {
        constructor() {
          throw new Error('SecurityError')
        }
      } as never,
    })
    const { model } = openTab(browser, merchant)
    model.add(seen('mug'))
    await settle()
    expect(drawn(model)).toEqual({ mug: 1 })
    model.dispose()
  })
  it('takes what was removed back only as long as nothing else was done', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    model.add(seen('cup'))
    await settle()
    for (const act of [
      () => model.add(seen('cup')),
      () => model.setQuantity(model.line('cup')?.id ?? '', 1),
      () => model.adopt({ ok: true, cart: null, messages: [] }),
    ]) {
      model.remove(model.line('mug')?.id ?? '')
      expect(model.removed.value).toMatchObject({ variant_id: 'mug' })
      act()
      expect(model.removed.value).toBeUndefined()
      await settle()
      model.add(seen('mug'))
      await settle()
    }
    const calls = merchant.calls.length
    expect(await model.undoRemove()).toEqual({ ok: true, messages: [] })
    expect(merchant.calls).toHaveLength(calls)
    model.remove('gone')
    expect(model.removed.value).toBeUndefined()
  })
})
