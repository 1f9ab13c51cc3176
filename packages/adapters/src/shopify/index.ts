import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a shop on Shopify; `endpoint` is the shop's address, `options.key` its public storefront token, if any. */
export function shopifyAdapter(config: AdapterConfig): Adapter {
  return { name: 'shopify', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
