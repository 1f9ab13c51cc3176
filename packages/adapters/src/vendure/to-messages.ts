import type { ErrorMessage } from '@tillkit/core'
import type { RefusalWire } from './order.guard.generated.ts'

/** Vendure's `ErrorCode`s with another name here; without `_ERROR`, in lower case, `coupon` as `discount`. */
const codes: Readonly<Record<string, string>> = {
  order_limit: 'quantity_limit',
  order_modification: 'cart_frozen',
}

/** An error that the shopper may mend. */
export function toError(code: string, content: string, path?: string): ErrorMessage {
  return { type: 'error', code, content, ...(path && { path }), severity: 'recoverable' }
}

/** Why Vendure refused, in the till's words and with Vendure's. Its other codes pass through. */
export function toMessage({ errorCode, message }: RefusalWire): ErrorMessage {
  const code = errorCode.toLowerCase().replace('_error', '').replace('coupon', 'discount')
  return toError(codes[code] ?? code, message, code.startsWith('discount') ? '$.discounts.codes' : undefined)
}
