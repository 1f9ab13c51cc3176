import type { CheckoutResult } from '@tillkit/core'
import { wait } from '../shared/wait.ts'
import type { OpenIntent } from '../storage/saved-cart.ts'

/** Seconds between readings of an order whose outcome is open; after the last it waits for `retry()`. */
const pauses = [0, 1, 2, 4, 8, 16, 32, 60]

/** So many readings in a row (seven seconds) must say that there is no order, since what was sent may arrive late. */
const enough = 4

/** An intent this old, in milliseconds, arrives no more: one reading is enough. */
const settledMs = 30_000

/** What became of an order, by the merchant's word. */
export interface Truth {
  /** Whether there is an order, or a step at the merchant's own page that leads to it. */
  readonly placed: boolean
  readonly result: CheckoutResult
}

/** Asks until it is known what became of an order, or until there is nothing to ask any more: then undefined. */
export async function readBack(
  { started_at }: OpenIntent,
  read: () => Promise<CheckoutResult | undefined>,
): Promise<Truth | undefined> {
  let without = 0
  for (const seconds of pauses) {
    await wait(seconds * 1000)
    try {
      const result = await read()
      if (!result) return undefined
      const status = result.checkout?.status
      if (status === 'completed' || status === 'requires_escalation') return { placed: true, result }
      without = status && status !== 'complete_in_progress' ? without + 1 : 0
      const late = Date.now() - started_at > settledMs
      if (without >= (late ? 1 : enough)) return { placed: false, result }
    } catch {
      without = 0
    }
  }
  return undefined
}
