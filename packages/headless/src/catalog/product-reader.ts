import { type CatalogPart, type Context, type Product, TillError } from '@tillkit/core'

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

/** A reader for one merchant in one language. Handles may also be product ids. */
export function createProductReader({ catalog, context, batchMax = 100 }: ProductReaderInit): ProductReader {
  const known = new Map<string, Promise<Product>>()
  /** What the next lookup asks for; asks join it until the adapter is there. */
  let asked: string[] = []
  let answer: Promise<readonly Product[]> | undefined

  const lookup = () => {
    const handles: string[] = []
    asked = handles
    const closed = () => {
      if (asked === handles) answer = undefined
    }
    return catalog()
      .finally(closed)
      .then(part => part.lookup(handles, { context }))
  }

  const ask = async (handle: string) => {
    if (!answer || asked.length >= batchMax) answer = lookup()
    asked.push(handle)
    const product = (await answer).find(found => found.handle === handle || found.id === handle)
    if (!product) {
      const text = `No product "${handle}", or none of its variants is for sale`
      throw new TillError('product_not_found', text)
    }
    return product
  }

  return {
    read(handle) {
      const before = known.get(handle)
      if (before) return before
      const product = ask(handle)
      known.set(handle, product)
      product.catch(() => known.get(handle) === product && known.delete(handle))
      return product
    },
    clear: () => known.clear(),
  }
}
