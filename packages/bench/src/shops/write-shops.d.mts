import type { Shares } from './share-wait.mjs'

/** One purchase. `own` is what a relay takes of a request; without it the shop was asked directly. */
export interface Visit {
  readonly page: string
  readonly waits: readonly (Shares & {
    readonly name: string
    readonly requests: number
    readonly longest: number
  })[]
  readonly requests: readonly { readonly took: number; readonly own?: number }[]
}
export function writeShops(
  pages: readonly { readonly id: string; readonly title: string }[],
  visits: readonly Visit[],
): string
