import { type Cart, type Message, TillError, ucpVersion } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CartEntry, KeptCart } from './cart-session.ts'
import type { FeedRow } from './feed-row.ts'

/** A variant as the feed has it now. */
export interface Offer {
  readonly row: FeedRow
  /** With its options. */
  readonly title: string
}

/** Where the purchase goes on, and what is to be said of it. */
export interface HandOff {
  readonly url: string
  readonly messages: readonly Message[]
}

/** How many of a variant can be sold; nothing where the feed does not say. */
export function limitOf({ available, count }: FeedRow): number | undefined {
  return available === false ? 0 : count
}

/**
 * The cart that the till keeps, at the feed's prices. Its sums are those of the lines; delivery, taxes and reductions are the
 * shop's to say, and the cart says so. `offers` has every variant of it.
 */
export function toCart(
  { id, currency, lines }: KeptCart,
  offers: ReadonlyMap<string, Offer>,
  handOff: HandOff | undefined,
): Cart {
  const known = lines.flatMap(line => {
    const offer = offers.get(line.variant_id)
    return offer ? [{ line, offer }] : []
  })
  const amounts = known.map(({ line, offer }) => offer.row.price.amount * line.quantity)
  const amount = amounts.reduce((sum, it) => sum + it, 0)
  if (!Number.isSafeInteger(amount))
    throw new TillError('broken_reply', 'the prices of this feed are no prices')
  return {
    ucp: { version: ucpVersion },
    id,
    currency,
    line_items: known.map(({ line, offer: { row, title } }, index) => {
      const [image_url] = row.images
      const sum = amounts[index] ?? 0
      return {
        id: line.variant_id,
        item: { id: line.variant_id, title, price: row.price.amount, ...(image_url && { image_url }) },
        quantity: line.quantity,
        totals: [
          { type: 'subtotal', amount: sum },
          { type: 'total', amount: sum },
        ],
      }
    }),
    totals: [
      { type: 'subtotal', amount },
      { type: 'total', amount },
    ],
    messages: [
      ...known.flatMap(({ line, offer }, index) => lineMessages(line, offer, `$.line_items[${index}]`)),
      ...(handOff?.messages ?? []),
    ],
    ...(handOff && { continue_url: handOff.url }),
  }
}

function lineMessages(
  { price, quantity }: CartEntry,
  { row, title: content }: Offer,
  path: string,
): Message[] {
  const limit = limitOf(row)
  const messages: Message[] =
    price === row.price.amount ? [] : [{ type: 'warning', code: 'price_changed', content, path }]
  if (limit === undefined || limit >= quantity) return messages
  const code = limit ? 'insufficient_stock' : 'out_of_stock'
  return [...messages, toError(code, content, path)]
}
