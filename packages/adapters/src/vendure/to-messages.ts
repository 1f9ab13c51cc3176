import type { ErrorMessage } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { RefusalWire } from './order.guard.generated.ts'

/** Vendure's `ErrorCode`s with another name here; without `_ERROR`, in lower case, `coupon` as `discount`. */
const codes: Readonly<Record<string, string>> = {
  order_limit: 'quantity_limit',
  order_modification: 'cart_frozen',
}

/** Why Vendure refused, in the till's words and with Vendure's. Its other codes pass through. */
export function toMessage({ errorCode, message }: RefusalWire): ErrorMessage {
  const code = errorCode.toLowerCase().replace('_error', '').replace('coupon', 'discount')
  return toError(codes[code] ?? code, message, code.startsWith('discount') ? '$.discounts.codes' : undefined)
}
