import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a shop on EverShop 2; `endpoint` is the shop's own address. It runs on a server: EverShop has no CORS. */
export function evershopAdapter(config: AdapterConfig): Adapter {
  return { name: 'evershop', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
