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

interface Ask {
  readonly handle: string
  readonly resolve: (product: Product) => void
  readonly reject: (fault: unknown) => void
}

/** A reader for one merchant in one language. Handles may also be product ids. */
export function createProductReader({ catalog, context, batchMax = 100 }: ProductReaderInit): ProductReader {
  const known = new Map<string, Promise<Product>>()
  const waiting: Ask[] = []

  const send = async (asks: readonly Ask[]) => {
    try {
      const products = await (await catalog()).lookup(
        asks.map(ask => ask.handle),
        { context },
      )
      for (const { handle, resolve, reject } of asks) {
        const product = products.find(found => found.handle === handle || found.id === handle)
        if (product) resolve(product)
        else reject(new TillError('product_not_found', `No product "${handle}"`))
      }
    } catch (fault) {
      for (const ask of asks) ask.reject(fault)
    }
  }

  const flush = () => {
    while (waiting.length) send(waiting.splice(0, batchMax))
  }

  return {
    read(handle) {
      const before = known.get(handle)
      if (before) return before
      const asked = new Promise<Product>((resolve, reject) => {
        if (!waiting.length) queueMicrotask(flush)
        waiting.push({ handle, resolve, reject })
      })
      known.set(handle, asked)
      asked.catch(() => known.get(handle) === asked && known.delete(handle))
      return asked
    },
    clear: () => known.clear(),
  }
}
