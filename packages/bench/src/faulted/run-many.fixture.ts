import { monitorEventLoopDelay } from 'node:perf_hooks'
import { faultedCheckout, type RunResult } from './faulted-checkout.fixture.ts'
import type { FaultedMerchant } from './faulted-merchant.fixture.ts'
import { kinds } from './plan-faults.fixture.ts'
import { pause } from './wait-for.fixture.ts'

/** How many runs of what, and how many at a time. */
export interface ManyInit {
  readonly merchants: readonly FaultedMerchant[]
  readonly runs: number
  readonly seed: number
  /** Shoppers at the same time, of all merchants together; their waits cost nothing. */
  readonly atOnce: number
  readonly onResult?: (result: RunResult, done: number) => void
}

/** A real shop is a server of its own on the same machine: more shoppers than this only wait for each other. */
const mostAtRealShop = 6

/** A timer that is so late, in nanoseconds, has too much before it. */
const slowNs = 120e6

/** Runs them all, shared out among the merchants by their weights; each merchant meets every kind in turn. */
export async function runMany({
  merchants,
  runs,
  seed,
  atOnce,
  onResult,
}: ManyInit): Promise<readonly RunResult[]> {
  const weights = merchants.reduce((sum, { weight }) => sum + weight, 0)
  const results: RunResult[] = []
  let left = runs
  const queues = merchants.map((merchant, at) => {
    const count = at === merchants.length - 1 ? left : Math.round((runs * merchant.weight) / weights)
    left -= count
    return { merchant, count, begun: 0, running: 0, offset: at * 7919 }
  })
  // Everything runs in this process, the stand-ins too: more at once than it can serve would measure only that.
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let running = 0
  let fault: unknown
  const begin = async () => {
    const [queue] = queues
      .filter(it => it.begun < it.count && (!it.merchant.isReal || it.running < mostAtRealShop))
      .sort((a, b) => a.begun / a.count - b.begun / b.count)
    if (!queue) return
    const index = queue.begun++
    queue.running++
    running++
    const own = seed * 1_000_003 + queue.offset + index * 31
    const result = await faultedCheckout(queue.merchant, own, index % kinds.length)
    queue.running--
    running--
    results.push(result)
    onResult?.(result, results.length)
  }
  for (let ticks = 1; results.length < runs; ticks++) {
    // One after the other, not all at once: a crowd would wait for itself.
    await pause(40)
    const isSlow = delay.percentile(50) > slowNs
    if (ticks % 6 === 0) delay.reset()
    if (fault) throw fault
    if (running < atOnce && !isSlow)
      void begin().catch(error => {
        fault = error
      })
  }
  delay.disable()
  return results
}
