import type { AdapterConfig, Call, CatalogPart, Product } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { parseProduct, parseProducts } from './catalog.guard.generated.ts'
import { createFindRegion } from './find-region.ts'
import { createReadStore } from './read-store.ts'
import { productFields, toProduct } from './to-product.ts'

export { capabilities }

/** A page of products, and how many there are in all. */
export interface FoundProducts {
  readonly items: readonly Product[]
  /** How many Medusa sent: those that cannot be drawn are in it. */
  readonly sent: number
  readonly count: number
}

/** Reads the products that a query of `/store/products` names. */
export type ReadProducts = (query: string, call: Call) => Promise<FoundProducts>

/**
 * The products of a Medusa shop, by its store API (https://docs.medusajs.com/api/store); `endpoint` is the server's URL.
 * Options: `docs/adapters/medusa.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const read = createReadStore(config)
  const findRegion = createFindRegion(config, read)
  const readProducts: ReadProducts = async (query, call) => {
    const { id } = await findRegion(call.context)
    const body = await read(
      `products?region_id=${encodeURIComponent(id)}&fields=${productFields}&${query}`,
      call,
    )
    const { products, count } = parseProducts(body)
    const items = products.flatMap(it => {
      try {
        return toProduct(parseProduct(it), config) ?? []
      } catch {
        return []
      }
    })
    return { items, sent: products.length, count }
  }
  return {
    async lookup(names, call) {
      // Handles and ids cannot be asked for at once: what has an id's look is asked for as one.
      const queries = ['id', 'handle'].flatMap(field => {
        const wanted = names.filter(it => it && /^prod_/.test(it) === (field === 'id'))
        const query = wanted.map(it => `&${field}[]=${encodeURIComponent(it)}`)
        return wanted.length > 0 ? [`limit=100${query.join('')}`] : []
      })
      const found = await Promise.all(queries.map(query => readProducts(query, call)))
      return found.flatMap(({ items }) => items)
    },
    search: async (query, call) => (await import('./search.ts')).search(query, call, read, readProducts),
  }
}
