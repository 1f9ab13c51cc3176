import type { AdapterConfig, Call, Cart, CartOp, CartResult, ErrorMessage, Message } from '@tillkit/core'
import type { CallShop } from './call-shop.ts'
import { changeOrder } from './change-order.ts'
import { type GraphqlFault, toGraphqlError } from './graphql-reply.ts'
import type { OrderWire, RefusalWire } from './order.guard.generated.ts'
import { readCart } from './read-cart.ts'
import type { Change } from './shop-documents.ts'
import { toCart } from './to-cart.ts'
import { toError, toMessage } from './to-messages.ts'

/** A change that Vendure refused, and the variant that it was about where that is known. */
interface Refusal {
  readonly why: RefusalWire
  readonly variant: string | undefined
}

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
  const refusals: Refusal[] = []
  const errors: ErrorMessage[] = []
  let at = 0
  let session: string | undefined
  let order: OrderWire | undefined
  const inSession = (): Call => ({ ...call, ...(session && { session }) })
  while (at < changes.length) {
    const batch = changes.slice(at, session || call.session ? changes.length : at + 1)
    const { answers, fault, faultAt, ...reply } = await changeOrder(shop, batch, inSession())
    session = reply.session ?? session
    order = answers.findLast(answer => answer.order)?.order
    answers.forEach(({ refusal }, index) => {
      if (refusal) refusals.push({ why: refusal, variant: variantOf(op, at + index, refusal) })
    })
    if (fault) errors.push(toFaultMessage(fault, op))
    at += fault ? faultAt + 1 : batch.length
  }

  const replaced = call.session && session
  const reread = order ? undefined : await readCart(config, shop, inSession())
  const cart = order ? toCart(order, config) : (reread?.cart ?? null)
  const token = session ?? reread?.session
  errors.push(...refusals.map(refusal => toRefusalMessage(refusal, cart)))
  const warnings: Message[] = replaced
    ? [{ type: 'warning', code: 'cart_replaced', content: 'The cart of an earlier visit is gone' }]
    : []
  const available = toAvailable(refusals, cart)
  return {
    ok: errors.length === 0,
    cart,
    messages: [...warnings, ...errors],
    ...(token && { session: token }),
    ...(Object.keys(available).length > 0 && { available }),
  }
}

/** A quantity that GraphQL's `Int` or Vendure would not take. */
function findWrongQuantity(op: CartOp): number | undefined {
  const quantities =
    'lines' in op ? op.lines.map(line => line.quantity) : 'quantity' in op ? [op.quantity] : []
  const least = op.type === 'add' ? 1 : 0
  return quantities.find(it => !Number.isInteger(it) || it < least || it >= 2 ** 31)
}

function toChanges(op: CartOp): Change[] {
  switch (op.type) {
    case 'add':
      return op.lines.map(({ variant_id, quantity }) => [
        'addItemToOrder',
        { productVariantId: ['ID!', variant_id], quantity: ['Int!', quantity] },
      ])
    case 'set_quantity':
      return [['adjustOrderLine', { orderLineId: ['ID!', op.line_item_id], quantity: ['Int!', op.quantity] }]]
    case 'add_code':
      return [['applyCouponCode', { couponCode: ['String!', op.code] }]]
    case 'remove_code':
      return [['removeCouponCode', { couponCode: ['String!', op.code] }]]
  }
}

/** Faults that commerce has a word for; others are thrown. */
function toFaultMessage(fault: GraphqlFault, op: CartOp): ErrorMessage {
  const code = fault.extensions?.code
  if (op.type === 'add' && code === 'ENTITY_NOT_FOUND') return toError('item_unavailable', fault.message)
  if (op.type === 'set_quantity' && code === 'USER_INPUT_ERROR')
    return toError('line_item_not_found', fault.message)
  throw toGraphqlError(fault)
}

function variantOf(op: CartOp, index: number, { order }: RefusalWire): string | undefined {
  if (op.type === 'add') return op.lines[index]?.variant_id
  const id = op.type === 'set_quantity' && op.line_item_id
  return order?.lines.find(line => line.id === id)?.productVariant.id
}

/** Too little stock: Vendure put in what there was, so what is in the cart is what can be had. */
function toRefusalMessage({ why, variant }: Refusal, cart: Cart | null): ErrorMessage {
  const message = toMessage(why)
  if (message.code !== 'insufficient_stock') return message
  const index = cart?.line_items.findIndex(({ item }) => item.id === variant) ?? -1
  return index < 0 ? { ...message, code: 'out_of_stock' } : { ...message, path: `$.line_items[${index}]` }
}

function toAvailable(refusals: readonly Refusal[], cart: Cart | null): Record<string, number> {
  const available: Record<string, number> = {}
  for (const { why, variant } of refusals)
    if (variant && why.errorCode === 'INSUFFICIENT_STOCK_ERROR')
      available[variant] = cart?.line_items.find(({ item }) => item.id === variant)?.quantity ?? 0
  return available
}
