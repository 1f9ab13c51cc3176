import { effect } from '@preact/signals'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeBrowser, fakeBrowser } from '../testing/fake-environment.ts'
import { booksOf } from '../testing/scripted-checkout.ts'
import { type Mishap, type ScriptedMerchant, scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab, type Tab } from '../testing/tab.ts'

interface Real {
  readonly browser: FakeBrowser
  readonly merchant: ScriptedMerchant
  readonly tabs: Tab[]
  /** What was told to the shopper and was not so. */
  readonly lies: string[]
  current: number
  /** How many cups were put in. */
  cups: number
  /** Whether a tab was left after it had said that the order is placed. */
  seen: boolean
}

type Command = fc.AsyncCommand<object, Real>

/** More by `TILLKIT_RUNS`. */
const runs = Number(Reflect.get(globalThis, 'process').env.TILLKIT_RUNS ?? 300)

const tabOf = ({ tabs, current }: Real) => {
  const tab = tabs[current]
  if (!tab) throw new Error('no tab')
  return tab
}

/** Holds each state against the merchant's books at the moment it is shown. */
const watch = (real: Real, { checkout }: Tab) => {
  effect(() => {
    const state = checkout.state.value
    const { orders } = booksOf(real.merchant)
    if (state.status === 'placed') {
      real.seen = true
      if (!orders.some(({ id }) => id === state.order.confirmation.id)) real.lies.push('placed, but no order')
    }
    const denied = checkout.messages.value.some(({ code }) => code === 'payment_failed')
    if (state.status === 'ready' && denied && orders.some(({ cart }) => cart.id === state.checkout.id))
      real.lies.push('said not placed, but there is an order')
  })
}

const open = (real: Real, index: number) => {
  const tab = openTab(real.browser, real.merchant)
  real.tabs[index] = tab
  watch(real, tab)
  return tab
}

const settle = async (real: Real) => {
  real.merchant.mishaps.length = 0
  real.browser.goOnline()
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(130_000)
    for (const { checkout, model } of real.tabs) {
      checkout.retry()
      if (model.state.value.status === 'failed') model.retry()
    }
  }
  await vi.advanceTimersByTimeAsync(130_000)
}

const command = (name: string, run: (real: Real) => unknown): Command => ({
  check: () => true,
  run: async (_model, real) => {
    await run(real)
  },
  toString: () => name,
})

const commands: fc.Arbitrary<Command>[] = [
  fc.constant(command('place', real => void tabOf(real).checkout.place())),
  fc.constant(
    command('place twice', real => {
      tabOf(real).checkout.place()
      tabOf(real).checkout.place()
    }),
  ),
  fc.constant(command('save', real => void tabOf(real).checkout.save({ buyer: { email: 'a@b.example' } }))),
  fc.constant(command('start', real => void tabOf(real).checkout.start())),
  fc.constant(command('retry', real => void tabOf(real).checkout.retry())),
  fc
    .constantFrom(5, 15, 25, 500, 1500, 4000, 40_000)
    .map(ms => command(`wait ${ms}`, () => vi.advanceTimersByTimeAsync(ms))),
  fc
    .constantFrom<Mishap[]>(
      ['before'],
      ['after'],
      ['late'],
      ['after', 'before', 'before'],
      ['before', 'after'],
    )
    .map(list => command(`lose ${list}`, real => real.merchant.mishaps.push(...list))),
  fc.constant(command('decline', real => booksOf(real.merchant).payments.push('declined'))),
  fc.constant(command('escalate', real => booksOf(real.merchant).payments.push('escalated'))),
  fc.constant(
    command('go offline', real => {
      real.browser.online = false
    }),
  ),
  fc.constant(command('come back', real => real.browser.goOnline())),
  fc.constant(
    command('reload', real => {
      const tab = tabOf(real).reload()
      real.tabs[real.current] = tab
      watch(real, tab)
      tab.checkout.start()
    }),
  ),
  fc.constant(
    command('switch tabs', real => {
      real.current = 1 - real.current
      const tab = real.tabs[real.current] ?? open(real, real.current)
      tab.checkout.start()
    }),
  ),
]

/** A shopper who goes on shopping. What is late is left out: it may arrive after an order of the same cart. */
const shopping: fc.Arbitrary<Command>[] = [
  ...commands.filter(one => !String(fc.sample(one, 40)).includes('late')),
  fc.constant(
    command('add a cup', real => {
      real.cups++
      // Each tab its own: whether a lost addition was made cannot be told where another tab adds the same.
      const variant_id = `cup${real.current}`
      tabOf(real).model.add({ variant_id, title: 'cup', price: 500, currency: 'EUR' })
    }),
  ),
  fc
    .constantFrom<Mishap[]>(['before'], ['after'], ['after', 'before', 'before', 'before'])
    .map(list => command(`lose ${list}`, real => real.merchant.mishaps.push(...list))),
]

describe('any checkout', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  for (const careless of [false, true])
    it(`never makes two orders and never lies (${careless ? 'careless' : 'careful'} merchant)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async list => {
          const browser = fakeBrowser()
          const merchant = scriptedMerchant()
          booksOf(merchant).careless = careless
          const real: Real = { browser, merchant, tabs: [], lies: [], current: 0, seen: false, cups: 0 }
          const { model, checkout } = open(real, 0)
          model.add({ variant_id: 'mug', title: 'mug', price: 1000, currency: 'EUR' })
          await vi.advanceTimersByTimeAsync(100)
          checkout.start()
          await vi.advanceTimersByTimeAsync(100)
          expect(checkout.state.value.status).toBe('ready')

          await fc.asyncModelRun(() => ({ model: {}, real }), list)
          await settle(real)
          const { orders } = booksOf(merchant)
          expect(orders.length).toBeLessThan(2)
          expect(real.lies).toEqual([])
          for (const tab of real.tabs) tab.checkout.start()
          await settle(real)
          const statuses = real.tabs.map(tab => tab.checkout.state.value.status)
          if (orders.length) {
            expect(real.seen).toBe(true)
            for (const status of statuses) expect(['placed', 'idle']).toContain(status)
          } else for (const status of statuses) expect(['ready', 'handed_off']).toContain(status)
          expect(real.lies).toEqual([])
          expect(orders.length).toBeLessThan(2)
          for (const tab of real.tabs) {
            tab.model.dispose()
            tab.checkout.dispose()
          }
        }),
        { numRuns: runs, verbose: 1 },
      )
    }, 120_000)

  it('sells what the shopper puts in meanwhile with this order or keeps it for the next, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(shopping, { maxCommands: 30, size: 'max' }), async list => {
        const browser = fakeBrowser()
        const merchant = scriptedMerchant()
        const real: Real = { browser, merchant, tabs: [], lies: [], current: 0, seen: false, cups: 0 }
        const { model, checkout } = open(real, 0)
        model.add({ variant_id: 'mug', title: 'mug', price: 1000, currency: 'EUR' })
        await vi.advanceTimersByTimeAsync(100)
        checkout.start()
        await vi.advanceTimersByTimeAsync(100)
        await fc.asyncModelRun(() => ({ model: {}, real }), list)
        await settle(real)
        const { orders } = booksOf(merchant)
        expect(new Set(orders.map(({ cart }) => cart.id)).size).toBe(orders.length)
        expect(real.lies).toEqual([])
        const current = merchant.carts.get(tabOf(real).model.session() ?? '')
        const carts = [...orders.map(({ cart }) => cart), ...(current ? [current] : [])]
        const lines = carts.flatMap(({ line_items }) => line_items)
        const count = (variant: string) =>
          lines.reduce((sum, { item, quantity }) => sum + (item.id.startsWith(variant) ? quantity : 0), 0)
        expect({ mug: count('mug'), cup: count('cup') }).toEqual({ mug: 1, cup: real.cups })
        for (const tab of real.tabs) {
          tab.model.dispose()
          tab.checkout.dispose()
        }
      }),
      { numRuns: runs, verbose: 1 },
    )
  }, 120_000)
})
