import type { Adapter } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { catalogOf } from './catalog.ts'
import { createMemoryMerchant, type MemoryMerchant } from './merchant/create-memory-merchant.ts'
import { purchaseOf } from './purchase.ts'

/** An adapter for a merchant in this page's memory. @param merchant @default a new one with the demo products */
export function memoryAdapter(merchant: MemoryMerchant = createMemoryMerchant()): Adapter {
  return { name: 'memory', capabilities, catalog: catalogOf(() => merchant), ...purchaseOf(() => merchant) }
}

export {
  createMemoryMerchant,
  type MemoryMerchant,
  type MerchantApi,
  type MerchantBooks,
  type MerchantOrders,
} from './merchant/create-memory-merchant.ts'
export { inAllCurrencies } from './merchant/demo-products.ts'
export { demoSeed } from './merchant/demo-seed.ts'
export type { CallKind, FaultOrder } from './merchant/gate.ts'
export { merchantAt } from './merchant/merchant-at.ts'
export type { CartRecord, CartReply, LineRecord } from './merchant/merchant-records.ts'
export type {
  Amounts,
  MerchantSeed,
  SeedChoice,
  SeedCode,
  SeedProduct,
  SeedVariant,
} from './merchant/merchant-seed.ts'
