import fc from 'fast-check'
import { vi } from 'vitest'
import { type CheckoutWorld, reload, tabOf, turn } from './checkout-world.ts'
import { seen } from './open-shop.ts'
import { booksOf } from './scripted-checkout.ts'
import type { Mishap } from './scripted-merchant.ts'

type Command = fc.AsyncCommand<object, CheckoutWorld>
type Run = (world: CheckoutWorld) => unknown

const command = (name: string, run: Run): Command => ({
  check: () => true,
  run: async (_model, world) => {
    await run(world)
  },
  toString: () => name,
})
const always = (name: string, run: Run) => fc.constant(command(name, run))

/** Without storage a page that follows knows nothing. */
const where = (works: boolean, run: Run): Run => {
  return world => ((world.browser.full || world.browser.blocked) === works ? undefined : run(world))
}

const year = 365.25 * 86_400_000

const ordering: fc.Arbitrary<Command>[] = [
  always('place', world => void tabOf(world).checkout.place()),
  always('place twice', world => {
    tabOf(world).checkout.place()
    tabOf(world).checkout.place()
  }),
  always('save', world => void tabOf(world).checkout.save({ buyer: { email: 'a@b.example' } })),
  always('start', world => void tabOf(world).checkout.start()),
  always('retry', world => void tabOf(world).checkout.retry()),
  fc
    .constantFrom('SAVE10', 'SUMMER', 'BAD')
    .map(code => command(`enter ${code}`, world => void tabOf(world).model.addCode(code))),
]

const network: fc.Arbitrary<Command>[] = [
  fc
    .constantFrom(5, 15, 25, 500, 1500, 4000, 40_000)
    .map(ms => command(`wait ${ms}`, () => vi.advanceTimersByTimeAsync(ms))),
  fc
    .constantFrom<Mishap[]>(['before'], ['after'], ['after', 'before', 'before'], ['before', 'after'])
    .map(list => command(`lose ${list}`, ({ merchant }) => merchant.mishaps.push(...list))),
  always('go offline', ({ browser }) => {
    browser.online = false
  }),
  always('come back', ({ browser }) => browser.goOnline()),
]

const pages: fc.Arbitrary<Command>[] = [
  always('reload', where(true, reload)),
  fc.boolean().map(hearsFirst =>
    command(
      `turn the page${hearsFirst ? ', faults first' : ''}`,
      where(true, world => turn(world, hearsFirst)),
    ),
  ),
  always(
    'switch tabs',
    where(true, world => {
      world.current = 1 - world.current
      tabOf(world).checkout.start()
    }),
  ),
]

const merchant: fc.Arbitrary<Command>[] = [
  always('decline', world => booksOf(world.merchant).payments.push('declined')),
  always('escalate', world => booksOf(world.merchant).payments.push('escalated')),
  fc
    .integer({ min: 500, max: 2000 })
    .map(price => command(`a mug costs ${price}`, ({ merchant }) => merchant.reprice('mug', price))),
  fc.integer({ min: 0, max: 1 }).map(stock =>
    command(`stock becomes ${stock}`, world => {
      const { model } = tabOf(world)
      // A cart that was lost could not be put together again.
      if (!model.state.value.view.stale && world.merchant.carts.has(model.session() ?? ''))
        world.merchant.stock.set('mug', stock)
    }),
  ),
]

/** A shopper who goes on shopping. */
export const shopping: fc.Arbitrary<Command>[] = [
  ...ordering,
  ...network,
  ...pages,
  ...merchant,
  always('add a cup', world => {
    world.cups++
    // Each tab its own: whether a lost addition was made cannot be told where another tab adds the same.
    tabOf(world).model.add(seen(`cup${world.current}`, 500))
  }),
]

/** Everything that may happen to the checkout of one cart. */
export const checkoutCommands: fc.Arbitrary<Command>[] = [
  ...ordering,
  ...network,
  ...pages,
  ...merchant,
  // Done after the caller gave up.
  always('lose late', ({ merchant }) => merchant.mishaps.push('late')),
  fc
    .constantFrom(-year, year)
    .map(by => command(`the clock jumps by ${by}`, () => vi.setSystemTime(Date.now() + by))),
  fc.constantFrom('full' as const, 'blocked' as const).map(way =>
    command(
      `storage is ${way}`,
      where(true, ({ browser, tabs }) => {
        // Pages that have begun to share an order cannot go on without.
        if (tabs.length === 1 && !tabs[0]?.kept) browser[way] = true
      }),
    ),
  ),
  always('the merchant starts again', world => {
    world.merchant.restart()
    world.merchant.stock.clear()
    world.goneThere ||= world.handed
  }),
]

/** Of a merchant that sells a cart once whatever the key is: that is all that is left where storage is wiped. */
export const wiping: fc.Arbitrary<Command> = always('storage is wiped', world => {
  world.browser.local.clear()
  world.wiped = true
})
