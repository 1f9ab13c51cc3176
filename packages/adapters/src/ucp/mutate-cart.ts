import type { Call, CartOp, CartResult, ErrorMessage, Message } from '@tillkit/core'
import { findWrongQuantity } from '../shared/find-wrong-quantity.ts'
import { type Replaced, replaceSession } from './replace-session.ts'
import { beginningOf, readOpen, type Session, type Shop, sessionOf } from './session.ts'
import { isSame, toCart } from './to-cart.ts'
import { errorsOf, isCodeRefusal, toError, toMessages } from './to-messages.ts'
import { type Change, toWanted } from './to-replacement.ts'
import { toShownCart } from './to-shown-cart.ts'

/**
 * Changes a cart by replacing it: it is read, changed and sent whole. What came of it is told by what the cart is then,
 * and only the reason by the merchant's messages: UCP has no word for "refused".
 */
export async function mutateCart(shop: Shop, op: CartOp, call: Call): Promise<CartResult> {
  const wrong = findWrongQuantity(op)
  if (wrong !== undefined) return refuse(toError('quantity_invalid', `${wrong}`))
  if (op.type.endsWith('_code') && shop.facts.capabilities.discount_codes === 'none')
    return refuse(toError('unsupported', 'This merchant takes no codes'))
  const before = await readOpen(shop, call)
  if (!before)
    return op.type === 'add'
      ? begin(shop, op.lines, call)
      : { ...refuse(toError('not_found', '')), cart: null }

  const cart = () => ({ cart: toShownCart(before, shop) })
  if (before.wire.status === 'complete_in_progress')
    return { ...refuse(toError('cart_frozen', 'An order is being placed')), ...cart() }
  const change = toChange(op, before)
  if (!change) return { ...refuse(toError('line_item_not_found', '')), ...cart() }
  const wanted = wantedOf(op, before)
  const replaced = await replaceSession(shop, before, change, call)
  const reasons = reasonsAgainst(op, wanted, replaced)
  const told = { available: replaced.available ?? {} }
  if (!reasons[0]) return { ok: true, messages: [], cart: toShownCart(replaced.session, shop) }
  if (reasons.some(({ code }) => code === 'not_found')) return { ...refuse(...reasons), cart: null }
  // A line that the merchant keeps and will not sell would be in the way of all the others.
  const isKept = !replaced.isRefused && 'lines' in change && has(replaced.session, wanted)
  const { session } = isKept
    ? await replaceSession(shop, replaced.session, { lines: toWanted(before.wire) }, call)
    : replaced
  return { ...refuse(...reasons), ...told, cart: toShownCart(session, shop) }
}

async function begin(
  shop: Shop,
  lines: readonly { variant_id: string; quantity: number }[],
  call: Call,
): Promise<CartResult> {
  const kind = beginningOf(shop)
  const line_items = [...total(lines)].map(([id, quantity]) => ({ item: { id }, quantity }))
  const answer = await shop.ask(kind, call, {
    method: 'post',
    json: { line_items, context: call.context },
    key: call.idempotency_key,
  })
  const begun = sessionOf(answer, kind)
  if (!begun)
    return { ...refuse(...errorsOf(answer.messages)), available: answer.available ?? {}, cart: null }
  const errors = errorsOf(toMessages(begun.wire.messages))
  const replaced: Replaced = { session: begun, errors, isRefused: false, available: answer.available }
  const op: CartOp = { type: 'add', lines }
  const wanted = total(lines)
  const reasons = reasonsAgainst(op, wanted, replaced)
  const isKept = reasons[0] && has(begun, wanted)
  const { session } = isKept ? await replaceSession(shop, begun, { lines: [] }, call) : replaced
  const warnings: Message[] = call.session
    ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' }]
    : []
  return {
    ok: !reasons[0],
    messages: [...warnings, ...reasons],
    available: answer.available ?? {},
    cart: toShownCart(session, shop),
    session: session.path,
  }
}

function refuse(...messages: readonly ErrorMessage[]): CartResult {
  return { ok: false, messages }
}

/** Variant → how many, over all lines. */
function total(
  lines: readonly { readonly variant_id: string; readonly quantity: number }[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { variant_id, quantity } of lines)
    counts.set(variant_id, (counts.get(variant_id) ?? 0) + quantity)
  return counts
}

const countsOf = ({ wire }: Session) =>
  total(wire.line_items.map(({ item, quantity }) => ({ variant_id: item.id, quantity })))

function toChange(op: CartOp, before: Session): Change | undefined {
  const lines = toWanted(before.wire)
  const codes = toCart(before.wire).discounts?.codes ?? []
  switch (op.type) {
    case 'add':
      for (const [id, more] of total(op.lines)) {
        const at = lines.findIndex(line => line.item.id === id && !line.parent_id)
        const line = lines[at]
        if (line) lines[at] = { ...line, quantity: line.quantity + more }
        else lines.push({ item: { id }, quantity: more })
      }
      return { lines }
    case 'set_quantity': {
      const { line_item_id, quantity } = op
      if (!lines.some(({ id }) => id === line_item_id)) return undefined
      const changed = lines.map(line => (line.id === line_item_id ? { ...line, quantity } : line))
      return { lines: changed.filter(line => line.quantity && (quantity || line.parent_id !== line_item_id)) }
    }
    case 'add_code':
      return { codes: [...codes.filter(code => !isSame(code, op.code)), op.code] }
    case 'remove_code':
      return { codes: codes.filter(code => !isSame(code, op.code)) }
  }
}

/** What the lines that are touched must come to: variant → how many. */
function wantedOf(op: CartOp, before: Session): Map<string, number> {
  const had = countsOf(before)
  if (op.type === 'add')
    return new Map([...total(op.lines)].map(([id, more]) => [id, (had.get(id) ?? 0) + more]))
  const line = op.type === 'set_quantity' && before.wire.line_items.find(({ id }) => id === op.line_item_id)
  if (!line || op.type !== 'set_quantity') return new Map()
  return new Map([[line.item.id, (had.get(line.item.id) ?? 0) - line.quantity + op.quantity]])
}

function has(session: Session, wanted: ReadonlyMap<string, number>): boolean {
  const counts = countsOf(session)
  return [...wanted].every(([id, count]) => (count ? (counts.get(id) ?? 0) >= count : !counts.get(id)))
}

/** Why a change did not come to what was meant; none where it did. */
function reasonsAgainst(
  op: CartOp,
  wanted: ReadonlyMap<string, number>,
  { session, errors, isRefused }: Replaced,
): readonly ErrorMessage[] {
  if (isRefused) return errors
  if (op.type === 'add_code') {
    const isIn = toCart(session.wire).discounts?.codes?.some(code => isSame(code, op.code))
    const refusals = errors.filter(isCodeRefusal)
    return isIn
      ? []
      : refusals[0]
        ? refusals
        : [toError('discount_code_invalid', op.code, '$.discounts.codes')]
  }
  if (op.type === 'remove_code') return []
  const lines = session.wire.line_items
  const about = errors.filter(({ path = '' }) =>
    lines.some(({ item }, at) => wanted.get(item.id) && path.startsWith(`$.line_items[${at}]`)),
  )
  if (about[0]) return about
  if (has(session, wanted)) return []
  const others = errors.filter(({ code }) => code !== 'checkout_incomplete')
  if (others[0]) return others
  const isNowhere = [...wanted].some(([id]) => !countsOf(session).has(id))
  return [toError(isNowhere ? 'item_unavailable' : 'insufficient_stock', '')]
}
