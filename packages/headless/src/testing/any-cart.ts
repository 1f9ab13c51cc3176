import fc from 'fast-check'
import { expect, vi } from 'vitest'
import { cartCommands } from './cart-commands.ts'
import { cartWorld, check, closeAll } from './cart-world.ts'
import { maxCommands, modelRuns } from './model-runs.ts'

/** Whatever happens to a cart, the merchant ends with what the shopper wished, and every page shows just that. */
export async function anyCart(locks: boolean): Promise<void> {
  vi.useFakeTimers()
  await fc.assert(
    fc.asyncProperty(fc.commands(cartCommands, { maxCommands, size: 'max' }), async list => {
      const { wish, world } = cartWorld(locks)
      await fc.asyncModelRun(() => ({ model: wish, real: world }), list)
      await check(wish, world)
      closeAll(world)
    }),
    { ...modelRuns(), verbose: 1 },
  )
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
}
