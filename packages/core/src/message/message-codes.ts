/**
 * The codes that adapters map a merchant's answers to and widgets have words for. The first five are UCP's own
 * (`types/error_code.json`); a merchant's other codes pass through and are drawn by their `content`.
 */
export const messageCodes = [
  'out_of_stock',
  'item_unavailable',
  'address_undeliverable',
  'payment_failed',
  'eligibility_invalid',
  /** Fewer than asked were put in; `CartResult.available` has the number. */
  'insufficient_stock',
  'quantity_invalid',
  'quantity_limit',
  'line_item_not_found',
  'discount_code_invalid',
  'discount_code_expired',
  'discount_code_limit',
  /** Accepted, but its conditions are not met: no amount came off. A warning. */
  'discount_code_no_effect',
  'price_changed',
  /** The cart of an earlier visit is no longer there; a new one began. */
  'cart_replaced',
  /** Another window changed the cart after its total was shown here; nothing was ordered. */
  'cart_changed',
  /** The cart cannot be changed while an order is being paid. */
  'cart_frozen',
  /** The link that hands the cart over cannot take this line along: it has to be chosen again at the merchant. A warning. */
  'not_handed_off',
  /** The sums are those of the lines: delivery, taxes and discounts are the merchant's checkout's. Information. */
  'totals_at_merchant',
  'field_required',
  'field_invalid',
  'fulfillment_unavailable',
  'payment_method_unavailable',
  /** What comes earlier in a checkout is missing; `path` names it. */
  'checkout_incomplete',
  'not_found',
  'unsupported',
] as const

/** A code that widgets have words for. */
export type MessageCode = (typeof messageCodes)[number]
