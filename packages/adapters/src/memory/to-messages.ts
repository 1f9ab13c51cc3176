import type { ErrorMessage, MessageCode } from '@tillkit/core'
import type { RefusalRecord } from './merchant/merchant-records.ts'

/** The merchant's reason → the till's code and what it is about, as a JSONPath into the checkout. */
const meanings: Readonly<Record<string, readonly [MessageCode, string?]>> = {
  sold_out: ['out_of_stock'],
  too_few: ['insufficient_stock'],
  unknown_item: ['item_unavailable'],
  bad_count: ['quantity_invalid'],
  unknown_line: ['line_item_not_found'],
  no_cart: ['not_found'],
  frozen: ['cart_frozen'],
  code_unknown: ['discount_code_invalid', '$.discounts.codes'],
  code_expired: ['discount_code_expired', '$.discounts.codes'],
  code_used_up: ['discount_code_limit', '$.discounts.codes'],
  empty_field: ['field_required'],
  bad_field: ['field_invalid'],
  too_far: ['address_undeliverable'],
  unknown_delivery: ['fulfillment_unavailable', '$.fulfillment'],
  no_lines: ['checkout_incomplete', '$.line_items'],
  no_buyer: ['checkout_incomplete', '$.buyer.email'],
  no_destination: ['checkout_incomplete', '$.fulfillment.methods[0].destinations'],
  no_delivery: ['checkout_incomplete', '$.fulfillment.methods[0].groups[0].selected_option_id'],
  unknown_payment: ['payment_method_unavailable', '$.payment'],
  declined: ['payment_failed', '$.payment'],
}

/** Why the merchant refused, in the till's words. Reasons without a meaning here pass through. */
export function toMessage({ why, about = '' }: RefusalRecord): ErrorMessage {
  const [code, place] = meanings[why] ?? [why]
  const path = place ?? fieldPath(about)
  return {
    type: 'error',
    code,
    content: about ? `${why}: ${about}` : why,
    ...(path && { path }),
    severity: why === 'no_cart' ? 'unrecoverable' : 'recoverable',
  }
}

function fieldPath(about: string): string | undefined {
  if (about.startsWith('buyer.')) return `$.${about}`
  const [, field] = about.split('destination.')
  return field && `$.fulfillment.methods[0].destinations[0].${field}`
}
