import type { ErrorMessage } from '@tillkit/core'
import type { RefusalWire } from './order.guard.generated.ts'

/** Vendure's `ErrorCode`s that have another name here; without `_ERROR`, in lower case, `coupon` as `discount`. */
const codes: Readonly<Record<string, string>> = {
  order_limit: 'quantity_limit',
  order_modification: 'cart_frozen',
  discount_removed_during_checkout: 'discount_code_invalid',
  email_address_conflict: 'field_invalid',
  guest_checkout: 'field_invalid',
  ineligible_shipping_method: 'fulfillment_unavailable',
  ineligible_payment_method: 'payment_method_unavailable',
  payment_declined: 'payment_failed',
  order_payment_state: 'checkout_incomplete',
  no_active_order: 'not_found',
}

/** What a code is about, by its first word, as a JSONPath into the checkout. */
const paths: Readonly<Record<string, string>> = {
  discount: '$.discounts.codes',
  field: '$.buyer.email',
  fulfillment: '$.fulfillment',
  payment: '$.payment',
}

/** An error that the shopper may mend. */
export function toError(
  code: string,
  content: string,
  path: string | undefined = paths[code.split('_')[0] ?? ''],
): ErrorMessage {
  return { type: 'error', code, content, ...(path && { path }), severity: 'recoverable' }
}

/** Why Vendure refused, in the till's words and with Vendure's. Its other codes pass through. */
export function toMessage({
  errorCode,
  message,
  transitionError,
  paymentErrorMessage,
}: RefusalWire): ErrorMessage {
  const code = errorCode
    .toLowerCase()
    .replace(/_error$/, '')
    .replace('coupon', 'discount')
  return toError(codes[code] ?? code, transitionError || paymentErrorMessage || message)
}
