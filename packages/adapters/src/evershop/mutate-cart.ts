import type { AdapterConfig, Call, CartOp, CartResult, ErrorMessage } from '@tillkit/core'
import { findWrongQuantity } from '../shared/find-wrong-quantity.ts'
import { toError } from '../shared/to-error.ts'
import { addLines } from './add-lines.ts'
import type { Shop } from './call-shop.ts'
import { readCart } from './read-cart.ts'
import { parsePlace, writePlace } from './session.ts'
import { setQuantity } from './set-quantity.ts'

/** Changes a cart, then reads it: EverShop answers a change with the line alone. */
export async function mutateCart(
  config: AdapterConfig,
  shop: Shop,
  op: CartOp,
  call: Call,
): Promise<CartResult> {
  const wrong = findWrongQuantity(op)
  if (wrong !== undefined) return { ok: false, messages: [toError('quantity_invalid', `${wrong}`)] }
  if (op.type === 'add') return addLines(config, shop, op.lines, call)

  const place = parsePlace(call.session)
  const { cart: id } = place
  const before = op.type === 'set_quantity' ? await readCart(config, shop, id, call) : undefined
  const messages =
    !id || before === null
      ? [toError(before === null ? 'line_item_not_found' : 'discount_code_invalid', 'No cart')]
      : op.type === 'set_quantity'
        ? await setQuantity(shop, id, before, op, call)
        : await changeCode(shop, id, op, call)
  const cart = id && before !== null ? await readCart(config, shop, id, call) : null
  // The last line out takes the cart along: its id is no order's.
  const emptied = id && before && !cart && messages.length === 0
  return {
    ok: messages.length === 0,
    cart,
    messages,
    ...(emptied && { session: writePlace({ ...place, cart: '', option: '', bill: '', billing: '' }) }),
  }
}

async function changeCode(
  shop: Shop,
  id: string,
  op: Extract<CartOp, { readonly code: string }>,
  call: Call,
): Promise<ErrorMessage[]> {
  const coupons = ['carts', id, 'coupons']
  const { refusal } =
    op.type === 'add_code'
      ? await shop.change('post', coupons, { coupon: op.code }, call)
      : await shop.change('delete', [...coupons, op.code], undefined, call)
  // Unknown, over, used up, not met: EverShop has the same words for all, and they name its own code.
  return refusal === undefined ? [] : [toError('discount_code_invalid', op.code, '$.discounts.codes')]
}
