import type { ReadonlySignal } from '@preact/signals'
import type { Facet, Product, Sort, TillError } from '@tillkit/core'

/** What a shopper asked a list for. */
export interface ListQuery {
  readonly text: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly sort: Sort
}

/** Where a list is. Items of the answer before stay while the next is read. */
export type ListState =
  | { readonly status: 'idle'; readonly items: readonly Product[] }
  | { readonly status: 'loading'; readonly items: readonly Product[]; readonly facets: readonly Facet[] }
  | {
      readonly status: 'ready'
      readonly items: readonly Product[]
      readonly facets: readonly Facet[]
      readonly total_count?: number
      readonly has_more: boolean
    }
  | { readonly status: 'failed'; readonly items: readonly Product[]; readonly error: TillError }

/** A collection, a search or a list of handles. */
export interface ListModel {
  readonly state: ReadonlySignal<ListState>
  readonly query: ReadonlySignal<ListQuery>
  /** Later answers win; answers to earlier queries are dropped. */
  search(text: string): void
  toggle(facet_id: string, value_id: string): void
  sort(sort: Sort): void
  clear(): void
  more(): Promise<void>
  retry(): void
  dispose(): void
}
