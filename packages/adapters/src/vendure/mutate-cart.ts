import type { AdapterConfig, Call, Cart, CartOp, CartResult, ErrorMessage, Message } from '@tillkit/core'
import { findWrongQuantity } from '../shared/find-wrong-quantity.ts'
import { quote } from '../shared/quote.ts'
import { toError } from '../shared/to-error.ts'
import type { CallShop } from './call-shop.ts'
import { changeOrder } from './change-order.ts'
import { type GraphqlFault, toGraphqlError } from './graphql-reply.ts'
import type { OrderWire, RefusalWire } from './order.guard.generated.ts'
import { readCart } from './read-cart.ts'
import type { Change } from './shop-documents.ts'
import { toCart } from './to-cart.ts'
import { toMessage } from './to-messages.ts'

/**
 * Changes a cart. Several lines go out together, except that the first goes alone where there is no session yet: two
 * changes without one would each begin an order. A line that Vendure does not know does not keep back the others.
 */
export async function mutateCart(
  config: AdapterConfig,
  shop: CallShop,
  op: CartOp,
  call: Call,
): Promise<CartResult> {
  const wrong = findWrongQuantity(op)
  if (wrong !== undefined) return { ok: false, messages: [toError('quantity_invalid', `${wrong}`)] }

  const changes = toChanges(op)
  const errors: ErrorMessage[] = []
  const refusals = new Map<number, RefusalWire>()
  let renewed: { readonly session?: string } = {}
  let order: OrderWire | undefined
  for (let at = 0; at < changes.length; ) {
    const session = renewed.session ?? call.session
    const batch = changes.slice(at, session ? undefined : at + 1)
    const reply = await changeOrder(shop, batch, { ...call, ...renewed })
    if (reply.session) renewed = { session: reply.session }
    reply.answers.forEach(({ refusal }, index) => {
      if (refusal) refusals.set(at + index, refusal)
    })
    // What is refused last may have changed the order all the same: then it is read.
    order = reply.answers.at(-1)?.order
    if (reply.fault) errors.push(toFaultMessage(reply.fault, op))
    at += reply.fault ? reply.faultAt + 1 : batch.length
  }

  const state = order
    ? { cart: toCart(order, config) }
    : await readCart(config, shop, { ...call, ...renewed })
  const available: Record<string, number> = {}
  for (const [index, refusal] of refusals)
    errors.push(toRefusalMessage(refusal, op, index, state.cart, available))
  const warnings: Message[] =
    call.session && renewed.session ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' }] : []
  return { ok: errors.length === 0, messages: [...warnings, ...errors], available, ...renewed, ...state }
}

function toChanges(op: CartOp): Change[] {
  switch (op.type) {
    case 'add':
      return op.lines.map(it => [
        `addItemToOrder(productVariantId:${quote(it.variant_id)},quantity:${it.quantity})`,
      ])
    case 'set_quantity':
      return [[`adjustOrderLine(orderLineId:${quote(op.line_item_id)},quantity:${op.quantity})`]]
    case 'add_code':
      return [[`applyCouponCode(couponCode:${quote(op.code)})`]]
    case 'remove_code':
      return [[`removeCouponCode(couponCode:${quote(op.code)})`, '...O']]
  }
}

/** Faults that commerce has a word for; others are thrown. */
function toFaultMessage(fault: GraphqlFault, { type }: CartOp): ErrorMessage {
  const code = fault.extensions?.code
  if (type === 'add' && code === 'ENTITY_NOT_FOUND') return toError('item_unavailable', fault.message)
  if (type === 'set_quantity' && code === 'USER_INPUT_ERROR')
    return toError('line_item_not_found', fault.message)
  throw toGraphqlError(fault)
}

/**
 * With too little stock Vendure put in what there was, so what is in the cart is what can be had: it is noted in
 * `available`.
 */
function toRefusalMessage(
  refusal: RefusalWire,
  op: CartOp,
  index: number,
  cart: Cart | null,
  available: Record<string, number>,
): ErrorMessage {
  const message = toMessage(refusal)
  if (message.code !== 'insufficient_stock') return message
  const added = op.type === 'add' && op.lines[index]?.variant_id
  const changed = op.type === 'set_quantity' && op.line_item_id
  const lines = cart?.line_items ?? []
  const at = lines.findIndex(({ id, item }) => item.id === added || id === changed)
  const variant = added || lines[at]?.item.id
  const quantity = lines[at]?.quantity ?? 0
  if (variant) available[variant] = quantity
  return quantity ? { ...message, path: `$.line_items[${at}]` } : { ...message, code: 'out_of_stock' }
}
