import type { Adapter, AdapterConfig } from '@tillkit/core'
import { capabilities, createCatalog } from './catalog.ts'
import { createPurchase } from './purchase.ts'

/** An adapter for a shop on WooCommerce 9 or later; `endpoint` is the shop's own address. */
export function woocommerceAdapter(config: AdapterConfig): Adapter {
  return { name: 'woocommerce', capabilities, catalog: createCatalog(config), ...createPurchase(config) }
}
