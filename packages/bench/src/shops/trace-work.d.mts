import type { Interval } from './cover.mjs'

/** What is read of an event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly args: Readonly<Record<string, unknown>>
}
/** A task of the main thread. */
export interface Task extends Interval {
  readonly hasScript: boolean
}
export function longestTask(tasks: readonly Task[], window: Interval): number
export function readWork(
  events: readonly TraceEvent[],
  origin: string,
): {
  readonly script: readonly Interval[]
  readonly drawing: readonly Interval[]
  readonly tasks: readonly Task[]
  readonly marks: Readonly<Record<string, number>>
}
