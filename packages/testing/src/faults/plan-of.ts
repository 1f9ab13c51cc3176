import type { FaultPlan } from './create-fault-proxy.ts'
import type { FaultName } from './fault-name.ts'
import { isPreflight, type WireRequest } from './http-message.ts'
import { faults } from './kinds.generated.ts'

/** A fault, and which request it waits for. */
export interface PlannedFault {
  readonly fault: FaultName
  /** How many requests that match are let through first. @default 0 */
  readonly after?: number
  /** @default any that is no CORS preflight */
  readonly matches?: (request: WireRequest) => boolean
}

/**
 * A plan that lets each planned fault happen once: to the first request that it matches and suits after `after` others.
 * Of several that wait for the same request the first one has it.
 */
export function planOf(...planned: readonly PlannedFault[]): FaultPlan {
  const waiting = planned.map(it => ({ ...it, left: it.after ?? 0 }))
  return (request, past) => {
    if (isPreflight(request)) return undefined
    for (const [at, { fault, matches = () => true }] of waiting.entries()) {
      const it = waiting[at]
      if (!it || !matches(request)) continue
      if (it.left-- > 0) continue
      const { suits } = faults[fault] as { suits?: (r: WireRequest, p: typeof past) => boolean }
      if (suits && !suits(request, past)) continue
      waiting.splice(at, 1)
      return fault
    }
    return undefined
  }
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32), so that a run that failed can be had again. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
