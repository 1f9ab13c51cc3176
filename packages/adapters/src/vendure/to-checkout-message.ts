import type { ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { parsePayment } from './checkout.guard.generated.ts'
import type { RefusalWire } from './order.guard.generated.ts'
import { toMessage } from './to-messages.ts'

/** What only a checkout is refused for: the code that `toMessage` passes on → the till's, and what it is about. */
const meanings: Readonly<Record<string, readonly [code: string, path?: string]>> = {
  discount_removed_during_checkout: ['discount_code_invalid', '$.discounts.codes'],
  email_address_conflict: ['field_invalid', '$.buyer.email'],
  guest_checkout: ['field_invalid', '$.buyer.email'],
  ineligible_shipping_method: ['fulfillment_unavailable', '$.fulfillment'],
  ineligible_payment_method: ['payment_method_unavailable', '$.payment'],
  payment_declined: ['payment_failed', '$.payment'],
  payment_failed: ['payment_failed', '$.payment'],
  order_payment_state: ['checkout_incomplete'],
  no_active_order: ['not_found'],
}

/** Why Vendure refused a step of the checkout, with the most telling of its words. */
export function toCheckoutMessage(refusal: RefusalWire): ErrorMessage {
  const { code, content, path } = toMessage(refusal)
  const { transitionError, paymentErrorMessage } = parsePayment(refusal)
  const words = transitionError || paymentErrorMessage || content
  const [meant, place] = meanings[code] ?? [code, path]
  return toError(meant, words, place)
}
