export type {
  Adapter,
  AdapterConfig,
  AdapterEntry,
  CatalogModule,
  Purchase,
  PurchaseModule,
} from './adapter/adapter.ts'
export type { Call, Sessioned } from './adapter/call.ts'
export type { Capabilities, Sort } from './adapter/capabilities.ts'
export type { CartOp, CartOpLine, CartPart, CartResult } from './adapter/cart-part.ts'
export type { CatalogPart, CatalogQuery, Facet, Page } from './adapter/catalog-part.ts'
export type {
  CheckoutInput,
  CheckoutPart,
  CheckoutResult,
  CompleteInput,
  OrderPart,
  OrderResult,
} from './adapter/checkout-part.ts'
export type { AppliedDiscount, Cart, Discounts, Item, LineItem } from './cart/cart.ts'
export type { Total, TotalDetail } from './cart/total.ts'
export type { Buyer } from './checkout/buyer.ts'
export type { Checkout, CheckoutStatus, OrderConfirmation } from './checkout/checkout.ts'
export type {
  Fulfillment,
  FulfillmentGroup,
  FulfillmentMethod,
  FulfillmentOption,
  ShippingDestination,
} from './checkout/fulfillment.ts'
export type { PaymentInstrument } from './checkout/payment-instrument.ts'
export type { PostalAddress } from './checkout/postal-address.ts'
export type { Attribution, Context } from './context/context.ts'
export type { Envelope, Link, PaymentHandler } from './envelope/envelope.ts'
export { noCredential, ucpVersion } from './envelope/envelope.ts'
export { type ErrorCode, errorCodes } from './errors/codes.ts'
export { isTillError, TillError, type TillErrorInit } from './errors/till-error.ts'
export { anyOf, oneOf, parseShape, type Shape } from './guard/parse-shape.ts'
export type { ErrorMessage, InfoMessage, Message, Severity, WarningMessage } from './message/message.ts'
export { type MessageCode, messageCodes } from './message/message-codes.ts'
export type { Minor, Price, PriceRange } from './money/price.ts'
export type { Order, OrderLineItem } from './order/order.ts'
export type {
  Availability,
  Category,
  Description,
  Media,
  OptionValue,
  Product,
  ProductOption,
  Rating,
  SelectedOption,
  Variant,
} from './product/product.ts'
export {
  type TillkitAnswer,
  type TillkitList,
  type TillkitMerchant,
  tillkitAnswerKey,
  tillkitExtension,
  tillkitExtensionVersion,
  tillkitListKey,
} from './ucp/tillkit-extension.ts'
