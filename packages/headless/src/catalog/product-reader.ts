import type { CatalogPart, Context, Product } from '@tillkit/core'

/**
 * Reads products for all widgets of a page: asks made in one turn go out as one `lookup`, what is on its way or known
 * is not asked again. Small and without signals, since the loader starts it before any other code is there.
 */
export interface ProductReader {
  /** Rejects with `TillError` `product_not_found` for an unknown handle, with the fault itself for a failed read (which is forgotten, so that a later ask tries again). */
  read(handle: string): Promise<Product>
  /** Forgets all, e.g. after a change of language. */
  clear(): void
}

/** What a reader asks with. */
export interface ProductReaderInit {
  readonly catalog: () => Promise<CatalogPart>
  readonly context: Context
  /** The most handles of one lookup. @default 100 */
  readonly batchMax?: number
}
