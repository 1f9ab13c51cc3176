import type { Product } from '../product/product.ts'
import type { Call } from './call.ts'
import type { Sort } from './capabilities.ts'

/** What to list. */
export interface CatalogQuery {
  readonly text?: string
  /** A collection's or category's handle. */
  readonly category?: string
  /** Chosen facet values: facet id → value ids. Values of one facet widen, facets narrow. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
  readonly sort?: Sort
  /** How many; adapters cap it at `page_size_max`. */
  readonly limit: number
  /** `Page.cursor` of the page before. */
  readonly cursor?: string
}

/** Something to narrow a list by. */
export interface Facet {
  readonly id: string
  readonly name: string
  readonly values: readonly { readonly id: string; readonly label: string; readonly count?: number }[]
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total_count?: number
  /** Absent on the last page. Opaque. */
  readonly cursor?: string
  readonly facets?: readonly Facet[]
}

/** Reads of products. A bare `fetch`, so that it can start before any other code is there. */
export interface CatalogPart {
  /** Throws a `TillError` of code `unsupported` where `capabilities.search` is `none`. */
  search(query: CatalogQuery, call: Call): Promise<Page<Product>>
  /**
   * The products with these handles or ids, in no promised order; unknown ones are left out. Products that cannot be
   * drawn (without variants, broken) are left out too.
   */
  lookup(handlesOrIds: readonly string[], call: Call): Promise<readonly Product[]>
}
