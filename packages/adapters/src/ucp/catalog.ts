import type { AdapterConfig, Call, Capabilities, CatalogPart, Product } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { parseCatalog } from './catalog.guard.generated.ts'
import { discover as find } from './discover.ts'
import { readCatalog } from './read-catalog.ts'
import { toProduct } from './to-product.ts'

export { capabilities }

/** What the merchant at the endpoint can do, by its profile. */
export async function discover(config: AdapterConfig): Promise<Capabilities> {
  const [merchant, { toFacts }] = await Promise.all([find(config), import('./to-facts.ts')])
  return toFacts(merchant, config).capabilities
}

/**
 * The products of a UCP merchant. A lookup is one request for as many ids as the merchant takes at once; search, and what a
 * merchant needs that tells one variant at a time or has no catalog, are modules of their own. Options:
 * `docs/adapters/ucp.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  return {
    search: async (query, call) => (await import('./search.ts')).search(config, query, call),
    async lookup(names, call) {
      const ids = [...new Set(names)].filter(Boolean)
      if (!ids[0]) return []
      const merchant = await find(config)
      if (!merchant.capability('catalog.lookup'))
        return (await import('./quote-products.ts')).quoteProducts(config, merchant, ids, call)
      const size = merchant.lookupMax
      const pages = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
        ids.slice(at * size, at * size + size),
      )
      const answers = await Promise.all(
        pages.map(async page => {
          const answer = parseCatalog(await readCatalog(config, merchant, 'lookup', { ids: page }, call))
          return toProducts(config, answer.products, call)
        }),
      )
      return [...new Map(answers.flat().map(product => [product.id, product])).values()]
    },
  }
}

/** The products of an answer that can be sold, each with all its variants. */
export async function toProducts(
  config: AdapterConfig,
  rows: readonly unknown[] = [],
  call: Call,
): Promise<Product[]> {
  const products = rows.flatMap(row => toProduct(row) ?? [])
  // One variant stands for all that the merchant did not send.
  if (!products.some(({ options, variants }) => options && !variants[1])) return products
  return (await import('./all-variants.ts')).allVariants(config, products, call)
}
