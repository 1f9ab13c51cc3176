import type { AdapterConfig, Call, CartOp, CartResult, ErrorMessage, Message } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { type Change, cartOf, renew, type Store } from './call-store.ts'
import { type CartState, readCart, toState } from './read-cart.ts'
import { cartIdOf, handOn, parseSession } from './session.ts'

/** Changes a cart. Several lines go out as one batch; one that is refused does not keep back the others. */
export async function mutateCart(
  config: AdapterConfig,
  store: Store,
  op: CartOp,
  call: Call,
): Promise<CartResult> {
  const wrong = findWrong(op)
  if (wrong) return { ok: false, messages: [wrong] }
  const before = parseSession(call.session)
  if (!before.token && op.type !== 'add')
    return { ok: false, cart: null, messages: [toError('not_found', 'No cart')] }

  const replies = await store.post(toChanges(op), before, call)
  const last = replies.at(-1)
  const renewed = last ? renew(before, last) : before
  const { placed, token } = renewed
  const isNew = token && cartIdOf(token) !== cartIdOf(before.token ?? '')
  // A choice and a draft were of the cart before.
  const session = isNew ? { token, ...(placed && { placed }) } : renewed
  let state: CartState = toState(config, last && cartOf(last), session)
  // What is refused last leaves open what the others did.
  if (!state.wire) state = await readCart(config, store, state.session, call)

  const refusals = replies.some(({ refusal }) => refusal)
    ? await (await import('./explain-refusals.ts')).explainRefusals(replies, op, state, store, call)
    : undefined
  const isReplaced = isNew && (before.token || (call.session && !before.placed))
  const replaced: Message[] = isReplaced
    ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' }]
    : []
  return {
    ok: !refusals,
    cart: state.cart,
    messages: [...replaced, ...(refusals?.messages ?? [])],
    ...(refusals?.available && { available: refusals.available }),
    ...handOn(state.session),
  }
}

/** What WooCommerce would round or take for another parameter's fault. */
function findWrong(op: CartOp): ErrorMessage | undefined {
  if (op.type !== 'add' && op.type !== 'set_quantity') return undefined
  const lines = op.type === 'add' ? op.lines : [{ variant_id: '0', quantity: op.quantity }]
  for (const { variant_id, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < (op.type === 'add' ? 1 : 0))
      return toError('quantity_invalid', `${quantity}`)
    if (!/^\d{1,15}$/.test(variant_id)) return toError('item_unavailable', variant_id)
  }
  return undefined
}

function toChanges(op: CartOp): Change[] {
  switch (op.type) {
    case 'add':
      return op.lines.map(({ variant_id, quantity }) => [
        'cart/add-item',
        { id: Number(variant_id), quantity },
      ])
    case 'set_quantity':
      return [
        op.quantity > 0
          ? ['cart/update-item', { key: op.line_item_id, quantity: op.quantity }]
          : ['cart/remove-item', { key: op.line_item_id }],
      ]
    case 'add_code':
      return [['cart/apply-coupon', { code: op.code }]]
    case 'remove_code':
      return [['cart/remove-coupon', { code: op.code }]]
  }
}
