export type { CartLineView, CartModel, CartState, CartView, Seen } from './cart/cart-model.ts'
export { type CartModelInit, createCartModel } from './cart/create-cart-model.ts'
export {
  createListModel,
  type ListModel,
  type ListModelInit,
  type ListQuery,
  type ListState,
} from './catalog/list-model.ts'
export { createProductReader, type ProductReader, type ProductReaderInit } from './catalog/product-reader.ts'
export type { CheckoutDraft, CheckoutModel, CheckoutState, PlacedOrder } from './checkout/checkout-model.ts'
export { type CheckoutModelInit, createCheckoutModel } from './checkout/create-checkout-model.ts'
export { createSelection, type Selection, type ValueState } from './product/selection.ts'
export type { Keep } from './storage/keep.ts'
export { createStore } from './store/create-store.ts'
export type { Environment, KeepingPlace, TabChannel } from './store/environment.ts'
export type { MerchantConfig, Store, StoreInit } from './store/store.ts'
