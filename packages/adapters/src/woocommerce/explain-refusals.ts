import type { Call, CartOp, CartResult, ErrorMessage } from '@tillkit/core'
import type { Store, StoreReply } from './call-store.ts'
import { parseLinked } from './linked.guard.generated.ts'
import type { CartState } from './read-cart.ts'
import { toMessages } from './to-messages.ts'

/** WooCommerce's limit where it has none: stock is not counted. */
const unlimited = 9999

/** Why changes were refused, in the till's words; a module of its own, since most are not. */
export async function explainRefusals(
  replies: readonly StoreReply[],
  op: CartOp,
  state: CartState,
  store: Store,
  call: Call,
): Promise<Pick<CartResult, 'messages' | 'available'>> {
  const available: Record<string, number> = {}
  const messages: ErrorMessage[] = []
  for (const [index, { refusal }] of replies.entries())
    for (const message of refusal ? toMessages(refusal) : [])
      messages.push(await explain(message, op, index, state, available, store, call))
  return { messages, ...(Object.keys(available).length > 0 && { available }) }
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
  const { body, refusal } = await store.get(`products/${variant}`, session, call)
  if (refusal) return message
  const { maximum } = parseLinked(body).add_to_cart
  if (isLimit && !(op.quantity > maximum)) return message
  if (maximum < unlimited) available[variant] = maximum
  return { ...message, code: 'insufficient_stock', ...(at >= 0 && { path: `$.line_items[${at}]` }) }
}
