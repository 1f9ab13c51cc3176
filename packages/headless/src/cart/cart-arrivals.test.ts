import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawn, held, openShop, seen } from '../testing/open-shop.ts'
import { openTab } from '../testing/tab.ts'

const settle = (ms = 20_000) => vi.advanceTimersByTimeAsync(ms)

// Found by packages/bench/src/faulted at a WooCommerce, whose additions are relative, and at UCP, where carts are replaced.
describe('a cart whose changes arrive twice or late', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A cup is in the cart; mugs were added and answered, and the addition will arrive a second time. */
  const addMugs = async (count: number) => {
    const shop = openShop()
    shop.model.add(seen('cup'))
    await settle()
    shop.merchant.lateMs = 500
    shop.merchant.mishaps.push('again')
    shop.model.add(seen('mug'), count)
    await settle(400)
    return shop
  }

  it('takes out what an addition that arrived twice has put in', async () => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    await settle()
    merchant.mishaps.push('twice')
    model.add(seen('mug'), 2)
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 2 })
    merchant.mishaps.push('twice')
    model.add(seen('mug'))
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 3 }])
  })
  it('does so although the page was reloaded before the answer', async () => {
    const { tab, merchant } = openShop()
    tab.model.add(seen('cup'))
    await settle()
    merchant.mishaps.push('twice')
    tab.model.add(seen('mug'), 2)
    await settle(5)
    const { model } = tab.reload()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 2 })
  })
  it('puts things right once it reads what arrived a second time after the answer', async () => {
    const { model, merchant } = await addMugs(2)
    await settle(600)
    expect(held(merchant)).toEqual([{ cup: 1, mug: 4 }])
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 2 })
  })
  it('does so although the page was reloaded meanwhile', async () => {
    const { tab, merchant } = await addMugs(2)
    const { model } = tab.reload()
    await settle(1000)
    expect(held(merchant)).toEqual([{ cup: 1, mug: 4 }])
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 2 })
  })
  it('takes what arrived again for what another tab adds, in every tab', async () => {
    const { model, merchant, browser } = await addMugs(1)
    await settle(600)
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
    openTab(browser, merchant).model.add(seen('mug'))
    await settle()
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
  })
  it('leaves alone what another tab has put in before the page was reloaded', async () => {
    const { tab, browser, merchant } = openShop()
    tab.model.add(seen('mug'), 2)
    await settle()
    const other = openTab(browser, merchant)
    other.model.add(seen('mug'), 3)
    await settle()
    const { model } = tab.reload()
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 5 }])
  })
  it('puts back what a change that arrived late has taken back', async () => {
    const { model, merchant } = openShop()
    model.add(seen('cup'))
    model.add(seen('mug'))
    await settle(1000)
    merchant.sellOut('mug')
    merchant.stock.set('mug', 100)
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 1 }])
  })
  it('does not take the answer to an earlier change for what there is', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle(100)
    const [[, before] = ['', undefined]] = merchant.carts
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementationOnce(async (op, call) => ({
      ...(await mutate(op, call)),
      ...(before && { cart: before }),
    }))
    model.add(seen('mug'))
    await settle(100)
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 2 }])
    expect(drawn(model)).toEqual({ mug: 2 })
  })
  it('takes nothing out of the cart in the place of another that has more', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle(100)
    const [[session, cart] = ['', undefined]] = merchant.carts
    if (!cart) throw new Error('no cart')
    const [line] = cart.line_items
    if (!line) throw new Error('no line')
    // As where a checkout takes the place of the cart that it was made from.
    merchant.carts.set(session, { ...cart, id: 'checkout-1', line_items: [{ ...line, quantity: 2 }] })
    model.refresh()
    await settle()
    expect(held(merchant)).toEqual([{ mug: 2 }])
    expect(drawn(model)).toEqual({ mug: 2 })
  })
  it('believes the merchant when nothing was sent of late', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'), 2)
    await settle(40_000)
    const [session] = merchant.carts.keys()
    merchant.part.mutate(
      { type: 'add', lines: [{ variant_id: 'mug', quantity: 1 }] },
      { context: {}, session },
    )
    model.refresh()
    await settle()
    expect(drawn(model)).toEqual({ mug: 3 })
    expect(held(merchant)).toEqual([{ mug: 3 }])
  })
  it('keeps what a page put in that died before its answer', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('cup'))
    await settle(100)
    const other = openTab(browser, merchant)
    await settle(100)
    other.model.add(seen('mug'), 2)
    await settle(5)
    other.close()
    await settle(100)
    model.add(seen('mug'))
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 3 }])
    expect(drawn(model)).toEqual({ cup: 1, mug: 3 })
  })
  it('reads once for a dead page’s change where storage takes nothing without saying so', async () => {
    const { model, merchant, browser } = openShop()
    model.add(seen('cup'))
    await settle(5)
    const text = browser.local.get('till:x') ?? ''
    expect(text).toContain('sending')
    model.dispose()
    const set = vi.spyOn(browser.local, 'set').mockReturnValue(browser.local)
    const other = openTab(browser, merchant).model
    other.add(seen('mug'))
    await settle(100)
    expect(drawn(other)).toMatchObject({ mug: 1 })
    set.mockRestore()
  })
  it('keeps two tabs’ additions where tabs cannot wait for each other', async () => {
    const { model, merchant, browser } = openShop({ locks: false })
    model.add(seen('cup'))
    await settle()
    const other = openTab(browser, merchant).model
    await settle()
    model.add(seen('mug'))
    other.add(seen('mug'))
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 2 }])
  })
  it('takes out too many that were refused in part, since there are not twice as many', async () => {
    const { model, merchant } = openShop()
    merchant.stock.set('mug', 4)
    model.add(seen('cup'))
    await settle()
    merchant.mishaps.push('twice')
    model.add(seen('mug'), 3)
    await settle()
    expect(held(merchant)).toEqual([{ cup: 1, mug: 3 }])
  })
  it('keeps what was put in by an answer without a cart', async () => {
    const { model, merchant } = openShop()
    model.add(seen('mug'))
    await settle(100)
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementationOnce(async (op, call) => {
      const { cart, ...result } = await mutate(op, call)
      return result
    })
    model.add(seen('mug'))
    await settle()
    expect(held(merchant)).toEqual([{ mug: 2 }])
  })
  it('leaves alone a merchant that sells in pairs', async () => {
    const { model, merchant } = openShop()
    const mutate = merchant.part.mutate.bind(merchant.part)
    vi.spyOn(merchant.part, 'mutate').mockImplementation((op, call) => {
      if (op.type === 'set_quantity') return mutate({ ...op, quantity: 2 }, call)
      return mutate({ type: 'add', lines: [{ variant_id: 'socks', quantity: 2 }] }, call)
    })
    model.add(seen('socks'))
    await settle()
    expect(merchant.calls).toEqual(['add', 'set_quantity'])
    expect(drawn(model)).toEqual({ socks: 2 })
  })
})
