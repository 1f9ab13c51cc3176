import { effect } from '@preact/signals'
import { expect, vi } from 'vitest'
import { type FakeBrowser, fakeBrowser } from './fake-environment.ts'
import { type ScriptedMerchant, scriptedMerchant } from './scripted-merchant.ts'
import { openTab, type Tab } from './tab.ts'

/** What the shopper has asked for so far; the merchant must end with this. */
export interface Wish {
  readonly lines: Map<string, number>
  codes: Set<string>
  /** A cart that the merchant lost takes its codes with it unless a page still knew them. */
  codesKnown: boolean
  losses: number
}

/** A browser tab: the page that is shown, and one that the browser keeps in memory. */
export interface Pages {
  shown: Tab
  kept: Tab | undefined
}

/** A shopper's browser with two tabs, and the merchant. */
export interface CartWorld {
  readonly browser: FakeBrowser
  readonly merchant: ScriptedMerchant
  readonly tabs: Pages[]
  current: number
}

/** A world with one tab open. */
export function cartWorld(locks: boolean): { readonly wish: Wish; readonly world: CartWorld } {
  const world: CartWorld = {
    browser: fakeBrowser({ locks }),
    merchant: scriptedMerchant(),
    tabs: [],
    current: 0,
  }
  pagesOf(world)
  return { world, wish: { lines: new Map(), codes: new Set(), codesKnown: true, losses: 0 } }
}

/** The current tab, opened if need be. */
export function pagesOf({ tabs, current, browser, merchant }: CartWorld): Pages {
  tabs[current] ??= { shown: watched(openTab(browser, merchant)), kept: undefined }
  return tabs[current]
}

/** Whether nothing can be stored. */
export const isRefused = ({ browser }: CartWorld): boolean => browser.full || browser.blocked

/** The cart that the shopper looks at. */
export const modelOf = (world: CartWorld): Tab['model'] => pagesOf(world).shown.model

/** Holds everything that is drawn against what can be. */
export function watched(tab: Tab): Tab {
  effect(() => {
    const { lines, count } = tab.model.state.value.view
    for (const { quantity, variant_id } of lines)
      if (!Number.isSafeInteger(quantity) || quantity < 1) throw new Error(`${quantity} of ${variant_id}`)
    if (count !== lines.reduce((sum, { quantity }) => sum + quantity, 0)) throw new Error(`${count} in all`)
  })
  return tab
}

/** Goes to the tab's other page: back to the one in memory, or on to a new one. */
export async function turn(pages: Pages, hearsFirst = false): Promise<void> {
  // What a page has begun to do it does before it is left: one in memory runs no code.
  await vi.advanceTimersByTimeAsync(0)
  const { shown, kept } = pages
  pages.kept = shown.leave() ? shown : undefined
  await kept?.comeBack(hearsFirst)
  pages.shown = kept ?? watched(shown.open())
}

/** Nothing goes wrong any more, and all that waits comes to an end. */
export async function settle({ merchant, browser, tabs }: CartWorld): Promise<void> {
  merchant.mishaps.length = 0
  browser.goOnline()
  for (let round = 0; round < 12; round++) {
    await vi.advanceTimersByTimeAsync(12_000)
    const failed = tabs.filter(({ shown }) => shown.model.state.value.status === 'failed')
    for (const { shown } of failed) shown.model.retry()
    if (!failed.length && !vi.getTimerCount()) return
  }
}

/** The merchant has what the shopper wished, and each page shows just that at the merchant's total. */
export async function check(wish: Wish, world: CartWorld): Promise<void> {
  await settle(world)
  // Where nothing can be stored, pages have nothing in common.
  const shared = isRefused(world) ? [pagesOf(world)] : world.tabs
  // What is in memory has to be right too when it is shown again.
  for (const pages of isRefused(world) ? [] : shared)
    if (pages.kept) {
      await turn(pages)
      await settle(world)
    }
  modelOf(world).refresh()
  await settle(world)
  const session = modelOf(world).session()
  const cart = session === undefined ? undefined : world.merchant.carts.get(session)
  const held = asObject(cart?.line_items.map(line => [line.item.id, line.quantity] as const) ?? [])
  const codes = cart?.discounts?.codes ?? []
  const right = { held: asObject(wish.lines), codes: [...(wish.codesKnown ? wish.codes : codes)].sort() }
  expect({ held, codes: [...codes].sort() }).toEqual(right)
  for (const { shown } of shared) {
    const { status, view } = shown.model.state.value
    const lines = view.lines.map(line => [line.variant_id, line.quantity] as const)
    expect({
      lines: asObject(lines),
      count: view.lines.length,
      // An empty cart has no totals that anyone is shown.
      totals: lines.length ? view.totals : cart?.totals,
      stale: view.stale,
      ends: status === 'ready' || status === 'idle',
      collided: shown.collided(),
    }).toEqual({
      lines: held,
      count: Object.keys(held).length,
      totals: cart?.totals,
      stale: false,
      ends: true,
      collided: false,
    })
  }
}

/** The pages end, without a trace. */
export function closeAll({ tabs, browser }: CartWorld): void {
  for (const { shown, kept } of tabs) {
    shown.close()
    kept?.close()
  }
  expect(browser.listening()).toBe(0)
}

const asObject = (entries: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...entries].sort(([one], [other]) => one.localeCompare(other)))
