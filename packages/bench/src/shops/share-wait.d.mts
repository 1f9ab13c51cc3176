import type { Interval } from './cover.mjs'

/** Milliseconds of a wait, by whose they are. */
export interface Shares {
  readonly wait: number
  readonly script: number
  readonly drawing: number
  readonly server: number
  readonly line: number
  readonly rest: number
}
export function shareWait(
  window: Interval,
  seen: {
    readonly script: readonly Interval[]
    readonly drawing: readonly Interval[]
    readonly requests: readonly (Interval & { readonly server: number })[]
  },
): Shares
