import { effect } from '@preact/signals'
import { expect, vi } from 'vitest'
import { type FakeBrowser, fakeBrowser } from './fake-environment.ts'
import { seen } from './open-shop.ts'
import { booksOf } from './scripted-checkout.ts'
import { type ScriptedMerchant, scriptedMerchant } from './scripted-merchant.ts'
import { openTab, type Tab } from './tab.ts'

interface Pages {
  shown: Tab
  kept: Tab | undefined
}

/** A shopper's browser with two tabs, in each a page that is shown and perhaps one in memory, and the merchant. */
export interface CheckoutWorld {
  readonly browser: FakeBrowser
  readonly merchant: ScriptedMerchant
  readonly tabs: Pages[]
  /** What was told to the shopper and was not so. */
  readonly lies: string[]
  current: number
  /** How many cups were put in. */
  cups: number
  /** Whether a page was left after it had said that the order is placed. */
  told: boolean
  /** The shopper wiped storage: what was known of cart and order is gone by their own wish. */
  wiped: boolean
  /** A page went on at the merchant: from then on a cart that is gone may have been bought there. */
  handed: boolean
  /** The merchant lost a cart that was handed over: it is not put together again, or it might be bought twice. */
  goneThere: boolean
}

/** A mug in the cart, and the checkout open. A careless merchant sells a cart once for each key. */
export async function checkoutWorld(careless = false): Promise<CheckoutWorld> {
  const world: CheckoutWorld = {
    browser: fakeBrowser(),
    merchant: scriptedMerchant(),
    tabs: [],
    lies: [],
    current: 0,
    cups: 0,
    told: false,
    wiped: false,
    handed: false,
    goneThere: false,
  }
  booksOf(world.merchant).careless = careless
  const { model, checkout } = tabOf(world)
  model.add(seen('mug'))
  await vi.advanceTimersByTimeAsync(100)
  checkout.start()
  await vi.advanceTimersByTimeAsync(100)
  expect(checkout.state.value.status).toBe('ready')
  return world
}

/** The page that the shopper looks at. */
export function tabOf(world: CheckoutWorld): Tab {
  const { tabs, current, browser, merchant } = world
  tabs[current] ??= { shown: watched(world, openTab(browser, merchant)), kept: undefined }
  return tabs[current].shown
}

/** The page is loaded anew, and its checkout opened. */
export function reload(world: CheckoutWorld): void {
  const pages = world.tabs[world.current]
  if (!pages) return
  pages.shown = watched(world, pages.shown.reload())
  pages.shown.checkout.start()
}

/** Goes to the tab's other page: back to the one in memory, or on to a new one. */
export async function turn(world: CheckoutWorld, hearsFirst: boolean): Promise<void> {
  const pages = world.tabs[world.current]
  if (pages) await turnIn(world, pages, hearsFirst)
}

async function turnIn(world: CheckoutWorld, pages: Pages, hearsFirst: boolean): Promise<void> {
  // What a page has begun to do it does before it is left: one in memory runs no code.
  await vi.advanceTimersByTimeAsync(0)
  const { shown, kept } = pages
  pages.kept = shown.leave() ? shown : undefined
  await kept?.comeBack(hearsFirst)
  pages.shown = kept ?? watched(world, shown.open())
  pages.shown.checkout.start()
}

/** Holds each state against the merchant's books at the moment it is shown. */
function watched(world: CheckoutWorld, tab: Tab): Tab {
  const { orders } = booksOf(world.merchant)
  effect(() => {
    const state = tab.checkout.state.value
    if (state.status === 'placed') {
      world.told = true
      const order = orders.find(({ id }) => id === state.order.confirmation.id)
      if (!order) world.lies.push('placed, but no order')
      else if (state.order.totals !== order.cart.totals) world.lies.push('placed at another total')
    }
    if (state.status === 'handed_off') world.handed = true
    const denied = tab.checkout.messages.value.some(({ code }) => code === 'payment_failed')
    if (state.status === 'ready' && denied && orders.some(({ cart }) => cart.id === state.checkout.id))
      world.lies.push('said not placed, but there is an order')
    const { lines } = tab.model.state.value.view
    if (lines.some(({ quantity }) => !(quantity > 0))) world.lies.push('a line of less than one')
  })
  return tab
}

/** Nothing goes wrong any more, and all that waits comes to an end: what the merchant forgot is let go after an hour. */
export async function settle({ merchant, browser, tabs }: CheckoutWorld): Promise<void> {
  merchant.mishaps.length = 0
  merchant.stock.clear()
  browser.goOnline()
  const isOver = () =>
    tabs.every(
      ({ shown: { checkout, model } }) =>
        model.state.value.status !== 'failed' &&
        !/loading|saving|placing|checking|failed/.test(checkout.state.value.status),
    )
  for (const pause of [130_000, 130_000, 130_000, 130_000, 3_700_000, 130_000]) {
    await vi.advanceTimersByTimeAsync(pause)
    if (isOver() && !vi.getTimerCount()) return
    for (const { shown } of tabs) {
      shown.checkout.retry()
      if (shown.model.state.value.status === 'failed') shown.model.retry()
    }
  }
  await vi.advanceTimersByTimeAsync(130_000)
}

/** One order or none, and every page ends at what is so. */
export async function checkOnce(world: CheckoutWorld): Promise<void> {
  const { orders } = booksOf(world.merchant)
  await settle(world)
  expect([orders.length > 1, world.lies]).toEqual([false, []])
  const { full, blocked } = world.browser
  // Where nothing can be stored, pages have nothing in common.
  const shared = full || blocked ? [{ shown: tabOf(world), kept: undefined }] : world.tabs
  // What is in memory has to be right too when it is shown again.
  for (const pages of shared) {
    if (pages.kept) await turnIn(world, pages, false)
    // One after the other, as a shopper looks.
    pages.shown.checkout.start()
    await settle(world)
  }
  const [{ shown } = { shown: tabOf(world) }] = world.tabs
  expect([orders.length > 1, world.lies, shown.surprises()]).toEqual([false, [], 0])
  if (orders.length) expect(world.told || world.wiped).toBe(true)
  for (const { shown } of shared) {
    const state = shown.checkout.state.value
    // The next cart may have been begun, by a code.
    if (state.status === 'ready' && orders.length) expect(state.checkout.id).not.toBe(orders[0]?.cart.id)
    else if (orders.length) expect(['placed', 'idle']).toContain(state.status)
    else if (world.wiped || world.goneThere) expect(['ready', 'handed_off', 'idle']).toContain(state.status)
    else expect(['ready', 'handed_off']).toContain(state.status)
    const cart = world.merchant.carts.get(shown.model.session() ?? '')
    if (state.status === 'ready' && !world.wiped) expect(state.checkout.totals).toEqual(cart?.totals)
  }
}

/** All that was put in was bought once, or is in the cart. */
export async function checkLines(world: CheckoutWorld): Promise<void> {
  await settle(world)
  const { orders } = booksOf(world.merchant)
  expect(new Set(orders.map(({ cart }) => cart.id)).size).toBe(orders.length)
  expect([world.lies, tabOf(world).surprises()]).toEqual([[], 0])
  const current = world.merchant.carts.get(tabOf(world).model.session() ?? '')
  const carts = [...orders.map(({ cart }) => cart), ...(current ? [current] : [])]
  const lines = carts.flatMap(({ line_items }) => line_items)
  const count = (variant: string) =>
    lines.reduce((sum, { item, quantity }) => sum + (item.id.startsWith(variant) ? quantity : 0), 0)
  expect({ mug: count('mug'), cup: count('cup') }).toEqual({ mug: 1, cup: world.cups })
}

/** The pages end, without a trace. */
export function closeAll({ tabs, browser }: CheckoutWorld): void {
  for (const { shown, kept } of tabs) {
    shown.close()
    kept?.close()
  }
  expect(browser.listening()).toBe(0)
}
