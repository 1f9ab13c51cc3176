import type { AdapterConfig, Call, CartOp, CartResult, ErrorMessage, Message } from '@tillkit/core'
import { type Change, cartOf, renew, type Store } from './call-store.ts'
import { parseLinked } from './cart.guard.generated.ts'
import { type CartState, readCart, toState } from './read-cart.ts'
import { cartIdOf, handOn, parseSession } from './session.ts'
import { toError, toMessages } from './to-messages.ts'

/** WooCommerce's limit where it has none: stock is not counted. */
const unlimited = 9999

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
  let state: CartState = toState(config, last && cartOf(last), last ? renew(before, last) : before)
  const isNew = state.session.token && cartIdOf(state.session.token) !== cartIdOf(before.token ?? '')
  // A choice and a draft were of the cart before.
  if (isNew) {
    const { placed, token } = state.session
    state = toState(config, state.wire, { ...(token && { token }), ...(placed && { placed }) })
  }
  // What is refused last leaves open what the others did.
  if (!state.wire) state = await readCart(config, store, state.session, call)

  const available: Record<string, number> = {}
  const errors: ErrorMessage[] = []
  for (const [index, { refusal }] of replies.entries())
    if (refusal)
      for (const message of toMessages(refusal))
        errors.push(await explain(message, op, index, state, available, store, call))
  const isReplaced = isNew && (before.token || (call.session && !before.placed))
  const replaced: Message[] = isReplaced
    ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' }]
    : []
  return {
    ok: errors.length === 0,
    cart: state.cart,
    messages: [...replaced, ...errors],
    ...(Object.keys(available).length > 0 && { available }),
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

/**
 * A quantity over the stock is refused in two ways: for more of it by a code of its own, for a line by the line's limits. How
 * many there are is told by the product's own route; it is noted in `available`.
 */
async function explain(
  message: ErrorMessage,
  op: CartOp,
  index: number,
  { wire, session }: CartState,
  available: Record<string, number>,
  store: Store,
  call: Call,
): Promise<ErrorMessage> {
  const isLimit = op.type === 'set_quantity' && message.code === 'quantity_invalid'
  if (message.code !== 'insufficient_stock' && !isLimit) return message
  const added = op.type === 'add' ? op.lines[index]?.variant_id : undefined
  const changed = op.type === 'set_quantity' ? op.line_item_id : undefined
  const items = wire?.items ?? []
  const at = items.findIndex(({ id, key }) => `${id}` === added || key === changed)
  const variant = added ?? items[at]?.id
  if (variant === undefined) return message
  const { body } = await store.get(`products/${variant}`, session, call)
  const { maximum } = parseLinked(body).add_to_cart
  if (isLimit && !(op.quantity > maximum)) return message
  if (maximum < unlimited) available[variant] = maximum
  return { ...message, code: 'insufficient_stock', ...(at >= 0 && { path: `$.line_items[${at}]` }) }
}
