import type { KnownLine } from '../storage/saved-cart.ts'
import type { CartView, Seen } from './cart-model.ts'
import { type CartBase, type Intent, isAbout, wanted } from './intent.ts'

/** A line that the merchant has not confirmed. */
const expected = ({ variant_id, ...item }: Seen, quantity: number) => ({
  id: `pending:${variant_id}`,
  item: { ...item, id: variant_id },
  quantity,
  totals: [],
})

/** The cart as the shopper left it, before the merchant has answered. */
export function rememberedCart(known: readonly KnownLine[], currency = ''): CartBase {
  return {
    currency: known[0]?.currency ?? currency,
    totals: [],
    line_items: known.map(line => expected(line, line.quantity)),
  }
}

/** Lays what is on its way, in the order of its sending, over the merchant's cart. */
export function drawCart(
  cart: CartBase,
  intents: readonly Intent[],
  known: readonly KnownLine[],
  available: Readonly<Record<string, number>>,
  stale: boolean,
): CartView {
  let { currency } = cart
  const rows = cart.line_items.map(line => ({ ...line, pending: false }))
  for (const intent of intents) {
    const { seen } = intent
    if (!seen) continue
    currency ||= seen.currency
    let row = rows.find(line => isAbout(intent, line))
    if (!row) {
      row = { ...expected(seen, 0), pending: true }
      rows.push(row)
    }
    row.quantity = wanted(intent, row.quantity)
    row.pending = true
  }
  const lines = rows
    .filter(({ quantity }) => quantity > 0)
    .map(({ item: { id, ...item }, ...row }) => {
      const seen = known.find(line => line.variant_id === id)
      const differs = seen?.currency === currency && seen.price !== item.price
      return {
        ...item,
        ...row,
        variant_id: id,
        seen_price: differs ? seen.price : undefined,
        available: Object.hasOwn(available, id) ? available[id] : undefined,
      }
    })
  return {
    currency,
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totals: cart.totals,
    stale: stale || intents.length > 0,
    discounts: cart.discounts ?? {},
    continue_url: cart.continue_url,
  }
}
