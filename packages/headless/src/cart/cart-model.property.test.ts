import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeBrowser, fakeBrowser } from '../testing/fake-environment.ts'
import { type Mishap, type ScriptedMerchant, scriptedMerchant } from '../testing/scripted-merchant.ts'
import { openTab, type Tab } from '../testing/tab.ts'

/** What the shopper has asked for so far; the merchant must end with this. */
interface Wish {
  readonly lines: Map<string, number>
  codes: Set<string>
  /** A cart that the merchant lost takes its codes with it unless a tab still knew them. */
  codesKnown: boolean
  losses: number
}

interface Real {
  readonly browser: FakeBrowser
  readonly merchant: ScriptedMerchant
  readonly tabs: Tab[]
  current: number
}

type Command = fc.AsyncCommand<Wish, Real>

/** More by `TILLKIT_RUNS`. */
const runs = Number(Reflect.get(globalThis, 'process').env.TILLKIT_RUNS ?? 300)
const variants = ['a', 'b', 'c'] as const
const stockOf = (real: Real, variant: string) => real.merchant.stock.get(variant) ?? 100
const modelOf = ({ tabs, current }: Real) => {
  const tab = tabs[current]
  if (!tab) throw new Error('no tab')
  return tab.model
}
const wishFor = (wish: Wish, real: Real, variant: string, quantity: number) => {
  const fits = Math.min(quantity, stockOf(real, variant))
  if (fits > 0) wish.lines.set(variant, fits)
  else wish.lines.delete(variant)
}

const settle = async (real: Real) => {
  real.merchant.mishaps.length = 0
  real.browser.goOnline()
  for (let round = 0; round < 12; round++) {
    await vi.advanceTimersByTimeAsync(12_000)
    for (const { model } of real.tabs) if (model.state.value.status === 'failed') model.retry()
  }
}

const asObject = (entries: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...entries].sort(([one], [other]) => one.localeCompare(other)))

const check = async (wish: Wish, real: Real) => {
  await settle(real)
  modelOf(real).refresh()
  await settle(real)
  const session = modelOf(real).session()
  const cart = session === undefined ? undefined : real.merchant.carts.get(session)
  const held = asObject(cart?.line_items.map(line => [line.item.id, line.quantity] as const) ?? [])
  expect(held).toEqual(asObject(wish.lines))
  if (wish.codesKnown) expect([...(cart?.discounts?.codes ?? [])].sort()).toEqual([...wish.codes].sort())
  for (const { model, collided } of real.tabs) {
    expect(collided()).toBe(false)
    const { view } = model.state.value
    expect(asObject(view.lines.map(line => [line.variant_id, line.quantity] as const))).toEqual(held)
    expect(view.stale).toBe(false)
    expect(new Set(view.lines.map(line => line.variant_id)).size).toBe(view.lines.length)
  }
}

/** A command from what it does; all can always run. */
const command = (name: string, run: (wish: Wish, real: Real) => unknown): Command => ({
  check: () => true,
  run: async (wish, real) => {
    await run(wish, real)
  },
  toString: () => name,
})

const variant = fc.constantFrom(...variants)
const code = fc.constantFrom('SAVE10', 'SUMMER', 'BAD')

const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(variant, fc.integer({ min: 1, max: 3 })).map(([id, quantity]) =>
    command(`add ${quantity} ${id}`, (wish, real) => {
      modelOf(real).add({ variant_id: id, title: id, price: 1000, currency: 'EUR' }, quantity)
      wishFor(wish, real, id, (wish.lines.get(id) ?? 0) + quantity)
    }),
  ),
  fc.tuple(variant, fc.integer({ min: 0, max: 6 })).map(([id, quantity]) =>
    command(`set ${id} to ${quantity}`, (wish, real) => {
      const line = modelOf(real).line(id)
      if (!line) return
      modelOf(real).setQuantity(line.id, quantity)
      wishFor(wish, real, id, quantity)
    }),
  ),
  variant.map(id =>
    command(`remove ${id}`, (wish, real) => {
      const line = modelOf(real).line(id)
      if (!line) return
      modelOf(real).remove(line.id)
      wish.lines.delete(id)
    }),
  ),
  fc.constant(
    command('undo', (wish, real) => {
      const line = modelOf(real).removed.value
      modelOf(real).undoRemove()
      if (line) wishFor(wish, real, line.variant_id, line.quantity)
    }),
  ),
  code.map(text =>
    command(`enter ${text}`, (wish, real) => {
      modelOf(real).addCode(text)
      if (text !== 'BAD') wish.codes.add(text)
    }),
  ),
  code.map(text =>
    command(`drop ${text}`, (wish, real) => {
      modelOf(real).removeCode(text)
      wish.codes.delete(text)
    }),
  ),
  fc.integer({ min: 0, max: 40 }).map(ms => command(`wait ${ms}`, () => vi.advanceTimersByTimeAsync(ms))),
  fc
    .constantFrom<Mishap[]>(['before'], ['after'], ['before', 'before', 'after'], ['after', 'before'])
    .map(list => command(`lose ${list}`, (_wish, real) => real.merchant.mishaps.push(...list))),
  fc.constant(
    command('go offline', (_wish, real) => {
      real.browser.online = false
    }),
  ),
  fc.constant(command('come back', (_wish, real) => real.browser.goOnline())),
  fc.constant(
    command('reload', (_wish, real) => {
      const tab = real.tabs[real.current]
      if (tab) real.tabs[real.current] = tab.reload()
    }),
  ),
  fc.constant(
    command('switch tabs', async (_wish, real) => {
      await settle(real)
      real.current = 1 - real.current
      real.tabs[real.current] ??= openTab(real.browser, real.merchant)
    }),
  ),
  fc
    .tuple(variant, fc.integer({ min: 500, max: 2000 }))
    .map(([id, price]) =>
      command(`price of ${id} becomes ${price}`, (_wish, real) => real.merchant.prices.set(id, price)),
    ),
  fc.tuple(variant, fc.integer({ min: 0, max: 5 })).map(([id, stock]) =>
    command(`stock of ${id} becomes ${stock}`, async (wish, real) => {
      await settle(real)
      // Never fewer than are in the cart: what a merchant does with those is its own affair.
      real.merchant.stock.set(id, Math.max(stock, wish.lines.get(id) ?? 0))
    }),
  ),
  fc.constant(
    command('the merchant loses the cart', async (wish, real) => {
      await settle(real)
      // A cart is put together again three times, then the merchant is believed.
      if (++wish.losses > 3) return
      real.merchant.expire()
      wish.codesKnown = false
      for (const [id, quantity] of [...wish.lines]) wishFor(wish, real, id, quantity)
      modelOf(real).refresh()
    }),
  ),
  fc.constant(
    command('storage is wiped', async (wish, real) => {
      await settle(real)
      real.browser.local.clear()
      modelOf(real).add({ variant_id: 'c', title: 'c', price: 1000, currency: 'EUR' }, 1)
      wishFor(wish, real, 'c', (wish.lines.get('c') ?? 0) + 1)
      await settle(real)
    }),
  ),
]

describe('any cart', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  for (const locks of [true, false])
    it(`ends as the shopper wished, whatever happens (${locks ? 'with' : 'without'} locks)`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async list => {
          const browser = fakeBrowser({ locks })
          const merchant = scriptedMerchant()
          const real: Real = { browser, merchant, tabs: [openTab(browser, merchant)], current: 0 }
          const wish: Wish = { lines: new Map(), codes: new Set(), codesKnown: true, losses: 0 }
          await fc.asyncModelRun(() => ({ model: wish, real }), list)
          await check(wish, real)
          for (const { model } of real.tabs) model.dispose()
        }),
        { numRuns: runs, verbose: 1 },
      )
    }, 120_000)
})
