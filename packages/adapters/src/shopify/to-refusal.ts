import type { ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { ChangeWire } from './cart.guard.generated.ts'

/** Shopify's `CartErrorCode` and `CartWarningCode` with another name here; others pass through in lower case. */
const codes: Readonly<Record<string, string>> = {
  CART_TOO_LARGE: 'quantity_limit',
  DISCOUNT_CURRENTLY_INACTIVE: 'discount_code_expired',
  DISCOUNT_CUSTOMER_USAGE_LIMIT_REACHED: 'discount_code_limit',
  DISCOUNT_NOT_FOUND: 'discount_code_invalid',
  DISCOUNT_USAGE_LIMIT_REACHED: 'discount_code_limit',
  INVALID_INCREMENT: 'quantity_invalid',
  INVALID_MERCHANDISE_LINE: 'line_item_not_found',
  LESS_THAN: 'quantity_limit',
  MAXIMUM_EXCEEDED: 'quantity_limit',
  MERCHANDISE_NOT_APPLICABLE: 'item_unavailable',
  MERCHANDISE_NOT_ENOUGH_STOCK: 'insufficient_stock',
  MERCHANDISE_OUT_OF_STOCK: 'out_of_stock',
  MINIMUM_NOT_MET: 'quantity_invalid',
  SELLING_PLAN_NOT_APPLICABLE: 'item_unavailable',
  VARIANT_REQUIRES_SELLING_PLAN: 'item_unavailable',
}

/** What `INVALID` is about, which it says only by the last word of its field. */
const invalid: Readonly<Record<string, string>> = {
  merchandiseId: 'item_unavailable',
  id: 'line_item_not_found',
  lineIds: 'line_item_not_found',
  quantity: 'quantity_invalid',
}

/** Why Shopify refused a change, in the till's words and with Shopify's. */
export function toRefusal({ code, field, message }: ChangeWire['userErrors'][number]): ErrorMessage {
  const about = field?.findLast(step => Object.hasOwn(invalid, step)) ?? ''
  const path = field?.includes('discountCodes') ? '$.discounts.codes' : undefined
  return toError((code === 'INVALID' && invalid[about]) || toCode(code ?? 'unknown'), message, path)
}

/** The till's word for one of Shopify's codes. */
export function toCode(code: string): string {
  return (Object.hasOwn(codes, code) && codes[code]) || code.toLowerCase()
}
