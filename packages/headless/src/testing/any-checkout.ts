import fc from 'fast-check'
import { vi } from 'vitest'
import { type CheckoutWorld, checkoutWorld, closeAll } from './checkout-world.ts'
import { maxCommands, modelRuns } from './model-runs.ts'

/** Whatever happens to a checkout, in the end `check` holds. */
export async function anyCheckout(
  commands: fc.Arbitrary<fc.AsyncCommand<object, CheckoutWorld>>[],
  careless: boolean,
  check: (world: CheckoutWorld) => Promise<void>,
): Promise<void> {
  vi.useFakeTimers()
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands, size: 'max' }), async list => {
      const world = await checkoutWorld(careless)
      await fc.asyncModelRun(() => ({ model: {}, real: world }), list)
      await check(world)
      closeAll(world)
    }),
    { ...modelRuns(), verbose: 1 },
  )
  vi.useRealTimers()
}
