import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a shop on Medusa 2; `endpoint` is the URL of its server, option `key` its publishable key. */
export function medusaAdapter(config: AdapterConfig): Adapter {
  return { name: 'medusa', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
