import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a shop on Vendure 3; `endpoint` is the URL of its shop API. */
export function vendureAdapter(config: AdapterConfig): Adapter {
  return { name: 'vendure', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
