export { arbitraryOf, type Special } from './arbitrary/arbitrary-of.ts'
export { mutationOf } from './arbitrary/mutation-of.ts'
export { seed } from './arbitrary/seed.ts'
export { ucpSpecial } from './arbitrary/ucp-special.ts'
export { aCart, aLineItem, type CartWish, type LineWish } from './builders/a-cart.ts'
export { aCheckout, anOrderConfirmation, type CheckoutWish } from './builders/a-checkout.ts'
export { aProduct, aVariant, type ProductWish } from './builders/a-product.ts'
export type { Contract, ContractTest, Suite, TestTools } from './contract.ts'
export { describeAdapter, runTest } from './describe-adapter.ts'
export { type Feature, features } from './features.ts'
export { type Fuzzed, fuzzAdapter } from './fuzz/fuzz-adapter.ts'
export { type Act, type RecordedReply, recordVisit, type Visit, type Visited } from './fuzz/visit.ts'
export type {
  KnownThings,
  MerchantSideDoor,
  SideDoorCart,
  SideDoorOrder,
} from './merchant-side-door.ts'
export { realShop } from './real/real-shop.ts'
export { createShopper, type Shopper } from './shopper/create-shopper.ts'
export { suites } from './suites/suites.ts'
export { officialProblems } from './ucp-agreement/official-schema.ts'
export { validCartResult, validPage, validProducts } from './valid/valid-results.ts'
