import type { ErrorMessage, MessageCode } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toError } from '../shared/to-error.ts'
import { addressFields } from './address-fields.ts'
import type { RefusalWire } from './cart.guard.generated.ts'

const destination = '$.fulfillment.methods[0].destinations[0]'

/** What a code of WooCommerce's ends in or has within → the till's code, and what it is about. The first that fits counts. */
const meanings: readonly (readonly [pattern: RegExp, code: MessageCode, path?: string])[] = [
  [/partially_out_of_stock|not_enough_stock/, 'insufficient_stock'],
  [/out_of_stock/, 'out_of_stock'],
  [/invalid_key/, 'line_item_not_found'],
  [/too_many_in_cart|readonly_quantity/, 'quantity_limit'],
  [/invalid_quantity/, 'quantity_invalid'],
  [/not_purchasable|cart_invalid_product|variation/, 'item_unavailable'],
  [/coupon/, 'discount_code_invalid', '$.discounts.codes'],
  [/missing_email/, 'field_required', '$.buyer.email'],
  [/invalid_email|registration-error/, 'field_invalid', '$.buyer.email'],
  [/address_country/, 'address_undeliverable', `${destination}.address_country`],
  [/invalid_address/, 'field_required', destination],
  [/invalid_shipping|shipping_disabled/, 'fulfillment_unavailable', '$.fulfillment'],
  [/payment_method/, 'payment_method_unavailable', '$.payment'],
  [/payment/, 'payment_failed', '$.payment'],
  [/cart_empty|invalid_order|invalid_billing_email|invalid_user/, 'not_found'],
]

/** The same, for names that WooCommerce sends. */
const fields: Readonly<Record<string, string>> = addressFields

/** Why WooCommerce refused, in the till's words and with WooCommerce's. Its other codes pass through. */
export function toMessages({
  code,
  message,
  data,
}: Pick<RefusalWire, 'code' | 'message' | 'data'>): ErrorMessage[] {
  const { params = {}, details = {} } = data ?? {}
  const wrong = Object.keys(params ?? {})
  if (code === 'rest_invalid_param' && wrong.length > 0)
    return wrong.map(param => {
      const { code: why = '', message: words } = details?.[param] ?? {}
      return toParamMessage(param, `${why}`.replace('invalid_', ''), words ?? params?.[param] ?? message)
    })
  const content = decodeEntities(message)
  const [, meant, path] = meanings.find(([pattern]) => pattern.test(code)) ?? []
  return [
    toError((meant === 'discount_code_invalid' && toCouponCode(content)) || (meant ?? code), content, path),
  ]
}

/** A coupon's refusals have one code; only the words tell them apart, where they are English. */
function toCouponCode(content: string): string | undefined {
  if (/expired/i.test(content)) return 'discount_code_expired'
  return /usage limit/i.test(content) ? 'discount_code_limit' : undefined
}

function toParamMessage(param: string, field: string, words: string): ErrorMessage {
  const content = decodeEntities(words)
  if (param === 'payment_method') return toError('payment_method_unavailable', content, '$.payment')
  const place = param === 'shipping_address' ? destination : '$.payment.billing_address'
  const name = Object.hasOwn(fields, field) ? fields[field] : undefined
  const path = field === 'email' ? '$.buyer.email' : name ? `${place}.${name}` : place
  return toError('field_invalid', content, path)
}
