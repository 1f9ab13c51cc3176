import fc from 'fast-check'
import { vi } from 'vitest'
import {
  type CartWorld,
  isRefused,
  modelOf,
  pagesOf,
  settle,
  turn,
  type Wish,
  watched,
} from './cart-world.ts'
import { seen } from './open-shop.ts'
import type { Mishap } from './scripted-merchant.ts'

type Command = fc.AsyncCommand<Wish, CartWorld>
type Run = (wish: Wish, world: CartWorld) => unknown

/** A command from what it does. */
const command = (name: string, run: Run): Command => ({
  check: () => true,
  run: async (wish, world) => {
    await run(wish, world)
  },
  toString: () => name,
})
const always = (name: string, run: Run) => fc.constant(command(name, run))

/** Without storage a page knows of no other: each would have a cart of its own. */
const where = (works: boolean, run: Run): Run => {
  return (wish, world) => (isRefused(world) === works ? undefined : run(wish, world))
}

const wishFor = (wish: Wish, { merchant }: CartWorld, variant: string, quantity: number) => {
  const fits = Math.min(quantity, merchant.stock.get(variant) ?? 100)
  if (fits > 0) wish.lines.set(variant, fits)
  else wish.lines.delete(variant)
}
const add = (wish: Wish, world: CartWorld, id: string, quantity: number) => {
  modelOf(world).add(seen(id), quantity)
  wishFor(wish, world, id, (wish.lines.get(id) ?? 0) + quantity)
}
/**
 * What the merchant does by itself is seen by who looks. Without locks two tabs that meet a lost cart in the same moment
 * cannot be put in order, one taking out what the other puts in again: there they look when nothing is on its way.
 */
const look = async (world: CartWorld) => {
  const inOrder = pagesOf(world).shown.environment.navigator?.locks
  if (!inOrder) await settle(world)
  for (const { shown } of world.tabs) shown.model.refresh()
  if (!inOrder) await settle(world)
}
/** A cart is put together again three times, then the merchant is believed. */
const lose = (wish: Wish, run: () => void) => {
  if (++wish.losses > 3) return
  run()
  wish.codesKnown = false
}

const variant = fc.constantFrom('a', 'b', 'c')
const code = fc.constantFrom('SAVE10', 'SUMMER', 'BAD')
const year = 365.25 * 86_400_000

const shopping: fc.Arbitrary<Command>[] = [
  fc
    .tuple(variant, fc.integer({ min: 1, max: 3 }))
    .map(([id, quantity]) =>
      command(`add ${quantity} ${id}`, (wish, world) => add(wish, world, id, quantity)),
    ),
  fc.tuple(variant, fc.integer({ min: 0, max: 6 })).map(([id, quantity]) =>
    command(`set ${id} to ${quantity}`, (wish, world) => {
      const line = modelOf(world).line(id)
      if (!line) return
      modelOf(world).setQuantity(line.id, quantity)
      wishFor(wish, world, id, quantity)
    }),
  ),
  variant.map(id =>
    command(`remove ${id}`, (wish, world) => {
      const line = modelOf(world).line(id)
      if (!line) return
      modelOf(world).remove(line.id)
      wish.lines.delete(id)
    }),
  ),
  always('undo', (wish, world) => {
    const line = modelOf(world).removed.value
    modelOf(world).undoRemove()
    if (line) wishFor(wish, world, line.variant_id, line.quantity)
  }),
  code.map(text =>
    command(`enter ${text}`, (wish, world) => {
      modelOf(world).addCode(text)
      if (text !== 'BAD') wish.codes.add(text)
    }),
  ),
  code.map(text =>
    command(`drop ${text}`, (wish, world) => {
      modelOf(world).removeCode(text)
      wish.codes.delete(text)
    }),
  ),
]

const time: fc.Arbitrary<Command>[] = [
  fc.integer({ min: 0, max: 40 }).map(ms => command(`wait ${ms}`, () => vi.advanceTimersByTimeAsync(ms))),
  fc
    .constantFrom(-year, year)
    .map(by => command(`the clock jumps by ${by}`, () => vi.setSystemTime(Date.now() + by))),
]

const network: fc.Arbitrary<Command>[] = [
  fc
    .constantFrom<Mishap[]>(
      ['before'],
      ['after'],
      ['before', 'before', 'after'],
      ['after', 'before'],
      ['portal'],
    )
    .map(list => command(`lose ${list}`, (_wish, { merchant }) => merchant.mishaps.push(...list))),
  always('arrive twice', (_wish, world) => {
    // Without locks it cannot be told from another tab's.
    if (pagesOf(world).shown.environment.navigator?.locks) world.merchant.mishaps.push('twice')
  }),
  always('go offline', (_wish, { browser }) => {
    browser.online = false
  }),
  always('come back', (_wish, { browser }) => browser.goOnline()),
]

const pages: fc.Arbitrary<Command>[] = [
  always(
    'reload',
    where(true, (_wish, world) => {
      const pages = pagesOf(world)
      pages.shown = watched(pages.shown.reload())
    }),
  ),
  fc.boolean().map(hearsFirst =>
    command(
      `turn the page${hearsFirst ? ', faults first' : ''}`,
      where(true, (_wish, world) => turn(pagesOf(world), hearsFirst)),
    ),
  ),
  always(
    'switch tabs',
    where(true, async (_wish, world) => {
      await settle(world)
      world.current = 1 - world.current
      pagesOf(world)
    }),
  ),
]

/** Two tabs put in the same, one of which meets a fault; what is set or taken out meanwhile could not be put in order. */
const elsewhere: fc.Arbitrary<Command>[] = [
  fc
    .tuple(
      variant,
      fc.constantFrom<Mishap[]>([], ['portal'], ['before', 'before'], ['after', 'before']),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([id, mishaps, ms]) =>
      command(
        `add ${id} here, which meets ${mishaps}, and in the other tab`,
        where(true, async (wish, world) => {
          // Without locks, what two tabs do at once cannot be put in order.
          if (!pagesOf(world).shown.environment.navigator?.locks) return
          await settle(world)
          world.merchant.mishaps.push(...mishaps)
          add(wish, world, id, 2)
          await vi.advanceTimersByTimeAsync(ms)
          add(wish, { ...world, current: 1 - world.current }, id, 1)
          await settle(world)
        }),
      ),
    ),
]

const storage: fc.Arbitrary<Command>[] = [
  always(
    'storage is wiped',
    where(true, async (wish, world) => {
      await settle(world)
      world.browser.local.clear()
      add(wish, world, 'c', 1)
      await settle(world)
    }),
  ),
  fc.constantFrom('full' as const, 'blocked' as const).map(way =>
    command(
      `storage is ${way}`,
      where(true, async (_wish, world) => {
        await settle(world)
        world.browser[way] = true
      }),
    ),
  ),
  always(
    'storage works again',
    where(false, async (wish, world) => {
      await settle(world)
      world.browser.full = world.browser.blocked = false
      add(wish, world, 'c', 1)
      await settle(world)
    }),
  ),
]

const merchant: fc.Arbitrary<Command>[] = [
  fc.tuple(variant, fc.integer({ min: 500, max: 2000 }), fc.boolean()).map(([id, price, everywhere]) =>
    command(`${id} costs ${price}${everywhere ? ' in carts too' : ''}`, (_wish, world) => {
      if (!everywhere) return world.merchant.prices.set(id, price)
      world.merchant.reprice(id, price)
      return look(world)
    }),
  ),
  fc.tuple(variant, fc.integer({ min: 0, max: 5 })).map(([id, stock]) =>
    command(`stock of ${id} becomes ${stock}`, async (wish, world) => {
      await settle(world)
      // Never fewer than are in the cart: what a merchant does with those is its own affair.
      world.merchant.stock.set(id, Math.max(stock, wish.lines.get(id) ?? 0))
    }),
  ),
  variant.map(id =>
    command(`${id} is sold out, in the cart too`, async (wish, world) => {
      await settle(world)
      world.merchant.sellOut(id)
      wish.lines.delete(id)
      await look(world)
      await settle(world)
    }),
  ),
  always('the merchant loses the cart', async (wish, world) => {
    await settle(world)
    lose(wish, world.merchant.expire)
    modelOf(world).refresh()
  }),
  always('the merchant starts again', (wish, world) => {
    lose(wish, world.merchant.restart)
  }),
]

/** Everything that may happen to a cart. */
export const cartCommands: fc.Arbitrary<Command>[] = [
  ...shopping,
  ...time,
  ...network,
  ...pages,
  ...elsewhere,
  ...storage,
  ...merchant,
]
