import type { AdapterConfig, CatalogPart } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { feedOf } from './feed-of.ts'
import { stopped } from './stopped.ts'
import { toProduct } from './to-product.ts'

export { capabilities }

/**
 * The products that a shop publishes in a file: a Google Merchant feed, JSON-LD of schema.org, Shopify's `products.json`.
 * What reads the format is loaded when the file is there, what searches when it is asked for. Options: `docs/adapters/feed.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const feed = feedOf(config)
  return {
    async search(query, { signal }) {
      stopped(signal)
      const [{ search }, groups] = await Promise.all([import('./search.ts'), feed.all()])
      stopped(signal)
      return search(groups, query)
    },
    async lookup(handlesOrIds, { signal }) {
      stopped(signal)
      const { groups, fault } = await feed.find(handlesOrIds)
      stopped(signal)
      if (!groups.length && fault) throw fault
      return groups.flatMap(group => toProduct(group) ?? [])
    },
  }
}
