export {
  appliedDiscountSchema,
  cartSchema,
  discountsSchema,
  itemSchema,
  lineItemSchema,
} from './cart/cart.schema.ts'
export { totalSchema, totalsSchema } from './cart/total.schema.ts'
export { buyerSchema } from './checkout/buyer.schema.ts'
export { checkoutSchema, checkoutStatusSchema, orderConfirmationSchema } from './checkout/checkout.schema.ts'
export {
  fulfillmentGroupSchema,
  fulfillmentMethodSchema,
  fulfillmentOptionSchema,
  fulfillmentSchema,
  shippingDestinationSchema,
} from './checkout/fulfillment.schema.ts'
export { paymentInstrumentSchema } from './checkout/payment-instrument.schema.ts'
export { postalAddressSchema } from './checkout/postal-address.schema.ts'
export { attributionSchema, contextSchema } from './context/context.schema.ts'
export {
  checkoutEnvelopeSchema,
  envelopeSchema,
  linkSchema,
  paymentHandlerSchema,
} from './envelope/envelope.schema.ts'
export {
  errorMessageSchema,
  infoMessageSchema,
  messageSchema,
  severitySchema,
  warningMessageSchema,
} from './message/message.schema.ts'
export { amountSchema, priceRangeSchema, priceSchema, signedAmountSchema } from './money/price.schema.ts'
export { orderLineItemSchema, orderSchema } from './order/order.schema.ts'
export {
  availabilitySchema,
  categorySchema,
  descriptionSchema,
  mediaSchema,
  optionValueSchema,
  productOptionSchema,
  productSchema,
  ratingSchema,
  selectedOptionSchema,
  variantSchema,
} from './product/product.schema.ts'
export { currencySchema, dateTimeSchema, uriSchema, versionSchema } from './shared/formats.schema.ts'
export {
  tillkitAnswerSchema,
  tillkitListSchema,
  tillkitMerchantSchema,
} from './ucp/tillkit-extension.schema.ts'
