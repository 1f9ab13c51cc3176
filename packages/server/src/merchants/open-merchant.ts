import {
  type AdapterConfig,
  type AdapterEntry,
  type Capabilities,
  type CatalogPart,
  isTillError,
  type Purchase,
  type PurchaseModule,
} from '@tillkit/core'
import type { MerchantConfig } from '../config/relay-config.ts'
import { withHeaders } from './with-headers.ts'

/** A merchant as the relay serves it: its adapter, made once. */
export interface RelayMerchant extends Partial<Purchase> {
  readonly id: string
  readonly capabilities: Capabilities
  readonly catalog: CatalogPart
}

/** Loads a merchant's adapter and asks the merchant what it can do, where its kind leaves that open. */
export async function openMerchant(
  { id, endpoint, options, headers = {} }: MerchantConfig,
  entry: AdapterEntry,
  get: typeof fetch,
): Promise<RelayMerchant> {
  const config: AdapterConfig = {
    endpoint,
    ...(options && { options }),
    fetch: withHeaders(get, endpoint, headers),
  }
  const [module, purchase] = await Promise.all([entry.catalog(), entry.purchase?.()])
  return {
    id,
    capabilities: (await module.discover?.(config, { context: {} })) ?? module.capabilities,
    catalog: module.createCatalog(config),
    ...(purchase && (await purchaseOf(purchase, config))),
  }
}

/** Nothing for a merchant that only shows, where its kind could sell: its products are served all the same. */
async function purchaseOf(module: PurchaseModule, config: AdapterConfig): Promise<Partial<Purchase>> {
  try {
    return await module.createPurchase(config)
  } catch (error) {
    if (isTillError(error) && error.code === 'unsupported') return {}
    throw error
  }
}
