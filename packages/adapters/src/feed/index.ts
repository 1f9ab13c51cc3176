import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/**
 * An adapter of last resort, for what a shop publishes anyway; `endpoint` is the URL of a feed, of a page with products in
 * JSON-LD or of `products.json`, or with `{handle}` in it that of each product's own page, which nothing lists.
 */
export function feedAdapter(config: AdapterConfig): Adapter {
  const own = config.endpoint.includes('{handle}') ? ({ search: 'none', sorts: [] } as const) : {}
  return {
    name: 'feed',
    capabilities: { ...capabilities, ...own },
    catalog: createCatalog(config),
    ...createPurchase(config),
  }
}
