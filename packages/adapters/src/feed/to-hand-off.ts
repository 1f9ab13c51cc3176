import type { Message } from '@tillkit/core'
import type { CartEntry } from './cart-session.ts'
import { type CartLink, fillCartLink } from './fill-cart-link.ts'
import type { HandOff, Offer } from './to-cart.ts'

/**
 * Where a cart goes on: the shop's own cart with all lines where there is such a link, else with the first one, else the
 * first one's page. Each line that the shop will not know is told, with its page.
 */
export function toHandOff(
  lines: readonly CartEntry[],
  offers: ReadonlyMap<string, Offer>,
  link: CartLink | undefined,
  endpoint: string,
): HandOff | undefined {
  const known = lines.flatMap(({ variant_id, quantity }) => {
    const offer = offers.get(variant_id)
    return offer ? [{ ...offer, quantity, variant_id: offer.row.shop_id ?? variant_id }] : []
  })
  const [first] = known
  if (!first) return undefined
  const { link: page = new URL('/', endpoint).href, cart_link } = first.row
  const own = cart_link === undefined ? undefined : { template: cart_link, isNumbered: false }
  const whole = link && fillCartLink(link, known, page)
  const single =
    whole ?? (own && fillCartLink(own, [first], page)) ?? (link && fillCartLink(link, [first], page))
  const taken = whole ? known.length : single ? 1 : 0
  const left = known.slice(taken).map(
    ({ row }, index): Message => ({
      type: 'warning',
      code: 'not_handed_off',
      content: 'Choose it again at the shop',
      path: `$.line_items[${taken + index}]`,
      ...(row.link && { url: row.link }),
    }),
  )
  return {
    url: single ?? page,
    messages: [
      ...left,
      {
        type: 'info',
        code: 'totals_at_merchant',
        content: 'Delivery, taxes and discounts are worked out at the shop',
      },
    ],
  }
}
