import type { Cart, Message } from '@tillkit/core'
import type { KnownLine } from '../storage/saved-cart.ts'
import type { Intent } from './intent.ts'

/** What the shopper knows of a fresh cart, and what has to be said where its prices differ from what was seen. */
export function noticeDrift(
  { currency, line_items }: Cart,
  known: readonly KnownLine[],
  sent: Intent | undefined,
): { readonly known: readonly KnownLine[]; readonly messages: readonly Message[] } {
  const messages: Message[] = []
  const fresh = new Map<string, KnownLine>()
  line_items.forEach(({ item, quantity }, index) => {
    const { id, ...rest } = item
    const before = known.find(line => line.variant_id === id && line.currency === currency)
    const now = sent?.seen?.variant_id === id && sent.seen.currency === currency ? sent.seen : undefined
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
    fresh.set(id, { ...rest, variant_id: id, price, currency, quantity, told: item.price })
  })
  return { known: [...fresh.values()], messages }
}
