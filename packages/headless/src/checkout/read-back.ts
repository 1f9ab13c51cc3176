import type { CheckoutResult } from '@tillkit/core'
import { wait } from '../shared/wait.ts'
import type { OpenIntent } from '../storage/saved-cart.ts'

/** Seconds between readings of an order whose outcome is open; after the last it waits for `retry()`. */
const pauses = [0, 1, 2, 4, 8, 16, 32, 60]

/**
 * So many readings in a row (seven seconds) must say that there is no order, since what was sent may arrive late. However
 * old it seems: the clock may have been put forward.
 */
const enough = 4

/** After so many milliseconds a merchant that knows neither order nor cart will not tell of them any more. */
const forgottenMs = 3_600_000

/** Whether there is an order, or a step at the merchant's own page that leads to it. */
export function isPlaced({ checkout }: CheckoutResult): boolean {
  return /^(completed|requires_escalation)$/.test(`${checkout?.status}`)
}

/**
 * Asks until it is known what became of an order, or until there is nothing to ask any more: then undefined. The answer
 * is the merchant's last: placed, or not, or that it knows nothing of it (`checkout: null`).
 */
export async function readBack(
  { started_at }: OpenIntent,
  read: () => Promise<CheckoutResult | undefined>,
): Promise<CheckoutResult | undefined> {
  let without = 0
  for (const seconds of pauses) {
    await wait(seconds * 1000)
    try {
      const result = await read()
      if (!result || isPlaced(result)) return result
      const { checkout } = result
      const age = Date.now() - started_at
      const isOpen = checkout
        ? checkout.status === 'complete_in_progress'
        : checkout !== null || age < forgottenMs
      without = isOpen ? 0 : without + 1
      if (without >= enough) return result
    } catch {
      without = 0
    }
  }
  return undefined
}
