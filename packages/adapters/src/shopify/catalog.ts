import type { AdapterConfig, CatalogPart } from '@tillkit/core'
import { createAskShop } from './ask-shop.ts'
import { capabilities } from './capabilities.ts'
import { createLookup } from './lookup.ts'

export { capabilities }

/**
 * The products of a Shopify shop, by its Storefront API. A search is a module of its own, since most pages search nothing.
 * Options: `docs/adapters/shopify.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const ask = createAskShop(config)
  const lookup = createLookup(config, ask)
  return {
    lookup,
    search: async (query, call) => (await import('./search.ts')).search(query, call, ask, lookup),
  }
}
