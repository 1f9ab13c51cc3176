import type { Cart, Message } from '@tillkit/core'
import type { KnownLine } from '../storage/saved-cart.ts'
import type { Intent } from './intent.ts'

/** What the shopper knows of a fresh cart; where its prices differ from what was seen, `messages` gets more. */
export function noticeDrift(
  { currency, line_items }: Cart,
  known: readonly KnownLine[],
  sent: Intent | undefined,
  messages: Message[],
): readonly KnownLine[] {
  const fresh = new Map<string, KnownLine>()
  line_items.forEach(({ item: { id, ...item }, quantity }, index) => {
    const isThis = (seen?: Intent['seen']) => seen?.variant_id === id && seen.currency === currency
    const before = known.find(isThis)
    const now = isThis(sent?.seen) ? sent?.seen : undefined
    // An addition was made at the price on the page today; anything else keeps the first price that was seen.
    const price = (sent?.plus ? (now ?? before) : (before ?? now))?.price ?? item.price
    if (price !== item.price && before?.told !== item.price)
      messages.push({
        type: 'warning',
        code: 'price_changed',
        content: `${item.title}: new price`,
        path: `$.line_items[${index}]`,
      })
    quantity += fresh.get(id)?.quantity ?? 0
    fresh.set(id, { ...item, variant_id: id, price, currency, quantity, told: item.price })
  })
  return [...fresh.values()]
}
