export interface Interval {
  readonly from: number
  readonly to: number
}
export function cover(intervals: readonly Interval[], window: Interval): number
