import {
  type AdapterConfig,
  type Call,
  type Cart,
  type CartOpLine,
  type CartResult,
  type ErrorMessage,
  type Message,
  TillError,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { Change, Shop } from './call-shop.ts'
import { parseCreated } from './cart.guard.generated.ts'
import { readCart } from './read-cart.ts'
import { leaveCart, parsePlace, writePlace } from './session.ts'
import { toShortage } from './to-shortage.ts'

/**
 * Puts lines into the cart, or into a new one where there is none: EverShop makes none that is empty. A line that is
 * refused does not keep back the others.
 */
export async function addLines(
  config: AdapterConfig,
  shop: Shop,
  lines: readonly CartOpLine[],
  call: Call,
): Promise<CartResult> {
  const { cart: id, ...rest } = parsePlace(call.session)
  if (id) {
    const refused = await addEach(shop, id, lines, call)
    const cart = await readCart(config, shop, id, call)
    if (cart) return toResult(cart, refused)
  }
  const { cart: begun, refused } = await begin(shop, lines, call)
  if (!begun) return { ok: false, cart: null, messages: refused.map(toMessage) }
  // Where a cart is gone, it became an order; what is known of that order stays known.
  const session = writePlace({ ...(id ? leaveCart({ cart: id, ...rest }) : rest), cart: begun })
  const result = toResult(await readCart(config, shop, begun, call), refused)
  const replaced: Message[] = id ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' }] : []
  return { ...result, messages: [...replaced, ...result.messages], session }
}

interface Refused {
  readonly line: CartOpLine
  readonly change: Change
}

/** All of them at once; one by one where one of several is refused, since EverShop then takes none. */
async function begin(
  shop: Shop,
  lines: readonly CartOpLine[],
  call: Call,
): Promise<{ cart?: string; refused: Refused[] }> {
  const create = (some: readonly CartOpLine[]) =>
    shop.change(
      'post',
      ['carts'],
      { items: some.map(it => ({ sku: it.variant_id, qty: it.quantity })) },
      call,
    )
  const all = await create(lines)
  if (all.refusal === undefined) return { cart: parseCreated(all.body).data.cartId, refused: [] }
  const [line] = lines
  if (!line) return { refused: [] }
  if (lines.length < 2) return { refused: [{ line, change: all }] }
  const first = await begin(shop, [line], call)
  if (!first.cart) {
    const others = await begin(shop, lines.slice(1), call)
    return { ...others, refused: [...first.refused, ...others.refused] }
  }
  return { cart: first.cart, refused: await addEach(shop, first.cart, lines.slice(1), call) }
}

async function addEach(shop: Shop, id: string, lines: readonly CartOpLine[], call: Call): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const line of lines) {
    const json = { sku: line.variant_id, qty: `${line.quantity}` }
    const change = await shop.change('post', ['cart', id, 'items'], json, call)
    if (change.refusal !== undefined) refused.push({ line, change })
  }
  return refused
}

function toResult(cart: Cart | null, refused: readonly Refused[]): CartResult {
  return { ok: refused.length === 0, cart, messages: refused.map(toMessage) }
}

/** 400 is a product that is not sold; 500 is too little stock, or a fault of the shop's. */
function toMessage({ line, change }: Refused): ErrorMessage {
  const { refusal = '', status } = { status: 0, ...change }
  const code = toShortage(refusal) ?? (status === 500 ? undefined : 'item_unavailable')
  if (!code) throw new TillError('merchant_error', refusal)
  return toError(code, line.variant_id)
}
