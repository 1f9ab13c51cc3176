import { type Call, type CartOp, type CartResult, TillError } from '@tillkit/core'
import { cartFields, cartOf, cartPath, readCart } from './read-cart.ts'
import type { Store } from './store.ts'
import { toError } from './to-error.ts'

/**
 * Adds or removes a code. Medusa takes one that does nothing (expired, used up, conditions not met) without a word and
 * does not keep it: whether it is in the cart now is what tells.
 */
export async function changeCode(
  store: Store,
  { type, code }: Extract<CartOp, { type: 'add_code' | 'remove_code' }>,
  call: Call,
): Promise<CartResult> {
  const isAdd = type === 'add_code'
  const reply = await store.call(
    cartPath(call, `/promotions?${cartFields}`),
    call,
    { promo_codes: [code] },
    // Of a cart that it has forgotten Medusa says 500 here.
    { answers: [500], ...(!isAdd && { method: 'delete' }) },
  )
  const cart = reply.refusal
    ? await readCart(store.config, store.call, call)
    : cartOf(reply.body, store.config)
  if (reply.status === 500 && cart) throw new TillError('merchant_error', 'HTTP 500')
  const isKept = cart?.discounts?.codes?.includes(code)
  const ok = !reply.refusal && isKept === isAdd
  const why = reply.refusal ? 'discount_code_invalid' : 'discount_code_no_effect'
  return { ok, messages: ok ? [] : [toError(why, '$.discounts.codes')], cart }
}
