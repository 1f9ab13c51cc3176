import type { Call, CartOp, CartOpLine, CartResult, ErrorMessage, TillError } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { ChangeWire } from './cart.guard.generated.ts'
import { isCartId } from './is-cart-id.ts'
import type { ShopCart } from './shop-cart.ts'
import { toCart } from './to-cart.ts'

const variantGid = 'gid://shopify/ProductVariant/'

/**
 * Changes a cart, in one request where it is not refused. An add to a cart that is gone, paid for in another tab for
 * example, begins a new one.
 */
export async function mutateCart(shop: ShopCart, op: CartOp, call: Call): Promise<CartResult> {
  const wrong = findWrong(op)
  if (wrong) return { ok: false, messages: [wrong] }
  const { session } = call
  const change = isCartId(session) && (await changeCart(shop, session, op, call))
  if (change && !isGone(change)) return toResult(shop, op, change, call)
  if (op.type !== 'add') return { ok: false, cart: null, messages: [toError('not_found', 'No cart')] }

  const result = await toResult(shop, op, await createCart(shop, op.lines, call), call)
  if (!session || !result.session) return result
  const replaced = { type: 'warning', code: 'cart_replaced', content: 'New cart' } as const
  return { ...result, messages: [replaced, ...result.messages] }
}

async function changeCart(shop: ShopCart, id: string, op: CartOp, call: Call): Promise<ChangeWire | null> {
  if (op.type === 'add') return shop.change('add', { id, lines: toLines(op.lines) }, call)
  if (op.type !== 'set_quantity') return (await import('./enter-codes.ts')).enterCodes(shop, id, op, call)
  const { line_item_id, quantity } = op
  return quantity > 0
    ? shop.change('update', { id, lines: [{ id: line_item_id, quantity }] }, call)
    : shop.change('remove', { id, lineIds: [line_item_id] }, call)
}

/** Begins a cart in the shopper's country; in the shop's own where Shopify knows no such country. */
function createCart(shop: ShopCart, lines: readonly CartOpLine[], call: Call): Promise<ChangeWire> {
  const { address_country: countryCode } = call.context
  const input = { lines: toLines(lines) }
  const begin = (buyer: object) => shop.change('create', { input: { ...input, ...buyer } }, call)
  if (!countryCode) return begin({})
  return begin({ buyerIdentity: { countryCode } }).catch((fault: TillError) => {
    if (/countrycode/i.test(fault.message)) return begin({})
    throw fault
  })
}

/** Shopify's answer about a cart that it does not know, or not with this secret, or that became an order. */
function isGone({ userErrors }: ChangeWire): boolean {
  return userErrors.some(({ field }) => `${field}` === 'cartId')
}

async function toResult(shop: ShopCart, op: CartOp, change: ChangeWire, call: Call): Promise<CartResult> {
  let wire = change.cart ?? (isCartId(call.session) ? await shop.read(call.session, call) : null)
  const country = call.context.address_country
  if (wire && country && wire.buyerIdentity.countryCode !== country) {
    // Begun on a page for another country: prices go by the cart's. What was asked for is done, whatever becomes of this.
    const move = shop.change('moveTo', { id: wire.id, buyer: { countryCode: country } }, call)
    wire = (await move.catch(() => null))?.cart ?? wire
  }
  const cart = wire && toCart(wire)
  const session = wire && wire.id !== call.session ? { session: wire.id } : {}
  const isPlain = [...change.userErrors, ...change.warnings].length === 0
  if (isPlain && cart && cart.line_items.length === wire?.lines.nodes.length)
    return { ok: true, cart, messages: [], ...session }
  return { ...(await import('./to-outcome.ts')).toOutcome(op, change, wire, cart), ...session }
}

function toLines(lines: readonly CartOpLine[]): unknown[] {
  return lines.map(({ variant_id, quantity }) => ({
    merchandiseId: variantGid + variant_id.replace(variantGid, ''),
    quantity,
  }))
}

/** What Shopify would refuse as a whole request, without a word for it: ids of another kind, quantities that are no `Int`. */
function findWrong(op: CartOp): ErrorMessage | undefined {
  const lines = 'lines' in op ? op.lines : 'quantity' in op ? [op] : []
  for (const line of lines) {
    const { quantity } = line
    if (quantity < 0 || (quantity | 0) !== quantity || (!quantity && 'lines' in op))
      return toError('quantity_invalid', `${quantity}`)
    if ('variant_id' in line && !/^(gid:\/\/shopify\/ProductVariant\/)?\d+$/.test(line.variant_id))
      return toError('item_unavailable', line.variant_id)
    if ('line_item_id' in line && !line.line_item_id.startsWith('gid://shopify/CartLine/'))
      return toError('line_item_not_found', line.line_item_id)
  }
  return undefined
}
