import {
  type Call,
  type CartOp,
  type CartOpLine,
  type CartResult,
  type ErrorMessage,
  TillError,
} from '@tillkit/core'
import type { StoreReply } from './call-store.ts'
import { parseCart, parseCartReply } from './cart.guard.generated.ts'
import { changeCode } from './change-code.ts'
import { cartFields, cartOf, cartPath, readCart } from './read-cart.ts'
import { readStock } from './read-stock.ts'
import type { Store } from './store.ts'
import { toError } from './to-error.ts'

/** Changes a cart: one request where nothing is refused, and one after the other, since Medusa locks a cart. */
export async function mutateCart(store: Store, op: CartOp, call: Call): Promise<CartResult> {
  const lines = op.type === 'add' ? op.lines : op.type === 'set_quantity' ? [op] : []
  const isAdd = op.type === 'add'
  if (lines.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < (isAdd ? 1 : 0)))
    return { ok: false, messages: [toError('quantity_invalid')] }
  if (isAdd) return addLines(store, op.lines, call)
  if (!call.session) return { ok: false, cart: null, messages: [toError('not_found')] }
  return op.type === 'set_quantity' ? setQuantity(store, op, call) : changeCode(store, op, call)
}

/** What a refusal is about unless Medusa says that it is about the stock. */
const refusals = {
  add: 'item_unavailable',
  set_quantity: 'line_item_not_found',
} as const

/**
 * Puts lines in. The first ones make the cart, all in one request; if one of them is refused, and in a cart that is there,
 * they go one by one, so that it does not keep back the others.
 */
async function addLines(store: Store, lines: readonly CartOpLine[], call: Call): Promise<CartResult> {
  const { config } = store
  const items = lines.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
  if (!call.session) {
    const region_id = (await store.findRegion(call.context)).id
    const create = (more: object) => store.call(`carts?${cartFields}`, call, { region_id, ...more })
    const all = await create({ items })
    if (!all.refusal)
      return { ok: true, messages: [], cart: cartOf(all.body, config), session: sessionOf(all) }
    if (items.length < 2) {
      const { message, available } = await toRefusal(store, all, 'add', items[0]?.variant_id, call)
      return { ok: false, messages: [message], available, cart: null }
    }
    const session = sessionOf(await create({}))
    return { session, ...(await addLines(store, lines, { ...call, session })) }
  }

  const messages: ErrorMessage[] = []
  let available = {}
  let last: StoreReply | undefined
  for (const item of items) {
    last = await store.call(cartPath(call, `/line-items?${cartFields}`), call, item)
    if (isGone(last)) return replaceCart(store, lines, call, last)
    if (!last.refusal) continue
    const refused = await toRefusal(store, last, 'add', item.variant_id, call)
    messages.push(refused.message)
    available = { ...available, ...refused.available }
  }
  const cart = last && !last.refusal ? cartOf(last.body, config) : await readCart(config, store.call, call)
  return { ok: messages.length === 0, messages, available, cart }
}

/** Begins a new cart for one that Medusa has forgotten, and says so; and silently for one that became an order. */
async function replaceCart(
  store: Store,
  lines: readonly CartOpLine[],
  call: Call,
  { status }: StoreReply,
): Promise<CartResult> {
  const result = await addLines(store, lines, { ...call, session: undefined })
  const warning = { type: 'warning', code: 'cart_replaced', content: 'New cart' } as const
  return status === 404 ? { ...result, messages: [warning, ...result.messages] } : result
}

const isGone = ({ status, refusal }: StoreReply): boolean =>
  status === 404 || /already completed/.test(refusal?.message ?? '')

async function setQuantity(
  store: Store,
  { line_item_id, quantity }: Extract<CartOp, { type: 'set_quantity' }>,
  call: Call,
): Promise<CartResult> {
  const path = cartPath(call, `/line-items/${encodeURIComponent(line_item_id)}?${cartFields}`)
  const reply = await store.call(path, call, { quantity })
  if (!reply.refusal) return { ok: true, messages: [], cart: cartOf(reply.body, store.config) }
  const cart = await readCart(store.config, store.call, call)
  const at = cart?.line_items.findIndex(({ id }) => id === line_item_id) ?? -1
  const variant = cart?.line_items[at]?.item.id
  const { message, available } = await toRefusal(store, reply, 'set_quantity', variant, call)
  const place = at < 0 ? {} : { path: `$.line_items[${at}]` }
  return { ok: false, messages: [{ ...message, ...place }], available, cart }
}

/** Why it was refused, with the number that can be had where it is about the stock. */
async function toRefusal(
  { call: store }: Store,
  { refusal }: StoreReply,
  type: keyof typeof refusals,
  variant: string | undefined,
  call: Call,
): Promise<{ readonly message: ErrorMessage; readonly available: Readonly<Record<string, number>> }> {
  if (refusal?.code !== 'insufficient_inventory') return { message: toError(refusals[type]), available: {} }
  const left = variant === undefined ? undefined : await readStock(store, variant, call)
  return {
    message: toError(left === 0 ? 'out_of_stock' : 'insufficient_stock'),
    available: variant !== undefined && left !== undefined ? { [variant]: left } : {},
  }
}

/** The secret of a new cart: its id. */
function sessionOf({ body }: StoreReply): string {
  const { id } = parseCart(parseCartReply(body).cart)
  if (id) return id
  throw new TillError('broken_reply', '$.cart.id: expected a text')
}
