import type { Call, CartOp } from '@tillkit/core'
import type { ChangeWire } from './cart.guard.generated.ts'
import type { ShopCart } from './shop-cart.ts'

/** Warnings after which a code will never do anything for this shopper. */
const lost = /^DISCOUNT_(NOT_FOUND|CURRENTLY_INACTIVE|(CUSTOMER_)?USAGE_LIMIT_REACHED)$/

/**
 * Enters a code or takes it out. Shopify replaces all codes at once, so they are read first. It also keeps a code that
 * does not exist, and says why only in warnings that name no code: such a one is taken out again and told as a refusal,
 * while one whose conditions are not met stays. Null where there is no cart.
 */
export async function enterCodes(
  shop: ShopCart,
  id: string,
  op: Extract<CartOp, { readonly code: string }>,
  call: Call,
): Promise<ChangeWire | null> {
  const cart = await shop.read(id, call)
  if (!cart) return null
  const isThis = ({ code }: { readonly code: string }) => code.toLowerCase() === op.code.toLowerCase()
  const others = cart.discountCodes.filter(it => !isThis(it)).map(({ code }) => code)
  const without = () => shop.change('enterCodes', { id, codes: others }, call)
  if (op.type === 'remove_code') return without()

  const change = await shop.change('enterCodes', { id, codes: [...others, op.code] }, call)
  const entered = change.cart?.discountCodes.find(isThis)
  const why = change.warnings.find(({ code }) => lost.test(code))
  if (entered?.applicable || (entered && !why) || change.userErrors.length > 0) return change
  const { cart: after } = entered ? await without() : change
  const { code = 'DISCOUNT_NOT_FOUND', message = op.code } = why ?? {}
  return { ...change, cart: after, userErrors: [{ code, message, field: ['discountCodes'] }] }
}
