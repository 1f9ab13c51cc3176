interface Timing {
  readonly initiatorType: string
  readonly name: string
  readonly startTime: number
  readonly responseEnd: number
}
export function allowanceOf(visit: { readonly paint: number; readonly read: number }): number
export function firstRead(entries: readonly Timing[]): number
