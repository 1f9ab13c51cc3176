import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)

// Pages of one tab share its sessionStorage; the browser keeps those that are left in memory and shows them again as they were.
describe('a cart on pages that are left and shown again', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('does not send again what waited when the page was left and was sent by the next one', async () => {
    const { merchant, browser, tab } = openShop()
    browser.online = false
    const added = tab.model.add(seen('mug'))
    await settle()
    expect((await added).ok).toBe(false)
    tab.leave()
    browser.online = true
    const next = tab.open()
    await settle()
    next.leave()
    tab.comeBack(false)
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(drawn(tab.model)).toEqual({ mug: 1 })
  })

  it('sends what the other page left behind', async () => {
    const { merchant, browser, tab } = openShop()
    tab.leave()
    browser.online = false
    const next = tab.open()
    next.model.add(seen('mug'))
    await settle()
    next.leave()
    browser.online = true
    tab.comeBack(false)
    await settle()
    expect(held(merchant)).toEqual([{ mug: 1 }])
    expect(drawn(tab.model)).toEqual({ mug: 1 })
  })

  for (const hearsFirst of [true, false])
    it(`does not bring back what was cut off and taken out on another page (${hearsFirst})`, async () => {
      const { merchant, browser, tab } = openShop({ locks: false })
      tab.model.add(seen('cup'))
      await settle()
      const added = tab.model.add(seen('mug'))
      await settle(15)
      tab.leave()
      const next = tab.open()
      await settle()
      expect(drawn(next.model)).toEqual({ cup: 1, mug: 1 })
      next.model.remove(next.model.line('mug')?.id ?? '')
      await settle()
      next.leave()
      tab.comeBack(hearsFirst)
      await settle()
      expect(held(merchant)).toEqual([{ cup: 1 }])
      expect(drawn(tab.model)).toEqual({ cup: 1 })
      expect(await added).toMatchObject({ messages: [] })
      tab.close()
      next.close()
      expect(browser.listening()).toBe(0)
    })

  it('leaves alone what the other page keeps when it hears of its own faults before it is shown', async () => {
    const { merchant, tab } = openShop({ locks: false })
    tab.model.add(seen('cup'))
    await settle()
    tab.model.refresh()
    tab.model.remove(tab.model.line('cup')?.id ?? '')
    await settle(5)
    tab.leave()
    const next = tab.open()
    await settle()
    next.model.add(seen('cup'), 2)
    await settle()
    next.leave()
    await tab.comeBack(true)
    await settle()
    expect(held(merchant)).toEqual([{ cup: 2 }])
    expect(drawn(tab.model)).toEqual({ cup: 2 })
  })

  it('finds out what became of what was cut off, by itself', async () => {
    const { merchant, tab } = openShop({ locks: false })
    tab.model.add(seen('cup'))
    await settle()
    const added = tab.model.add(seen('mug'))
    await settle(15)
    tab.leave()
    await settle()
    tab.comeBack(true)
    await settle()
    expect((await added).ok).toBe(true)
    expect(held(merchant)).toEqual([{ cup: 1, mug: 1 }])
    expect(tab.model.state.value).toMatchObject({ status: 'ready', view: { stale: false } })
  })

  it('is read again, since it is as old as the page', async () => {
    const { merchant, tab } = openShop()
    tab.model.add(seen('mug'))
    await settle()
    tab.leave()
    await settle(3_600_000)
    merchant.reprice('mug', 900)
    tab.comeBack(false)
    await settle()
    expect(tab.model.line('mug')).toMatchObject({ price: 900, seen_price: 1000 })
  })
})
