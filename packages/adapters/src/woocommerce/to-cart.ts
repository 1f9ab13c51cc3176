import {
  type AdapterConfig,
  type Cart,
  type LineItem,
  type Message,
  type MessageCode,
  ucpVersion,
} from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'
import { toError } from '../shared/to-error.ts'
import type { CartWire, LineWire } from './cart.guard.generated.ts'
import { checkoutLink } from './checkout-link.ts'
import { cartIdOf, type Session } from './session.ts'
import { toMedia } from './to-media.ts'
import { toMinor } from './to-minor.ts'
import { isGross, toLineTotals, toTotals } from './to-totals.ts'

/** What WooCommerce finds wrong with a cart when it is looked at, by its codes. The first that fits counts. */
const troubles: readonly (readonly [pattern: RegExp, code: MessageCode])[] = [
  [/partially_out_of_stock/, 'insufficient_stock'],
  [/out_of_stock/, 'out_of_stock'],
  [/not_purchasable/, 'item_unavailable'],
  [/too_many/, 'quantity_limit'],
  [/coupon/, 'discount_code_invalid'],
]

/** WooCommerce's cart in the till's words; null where nothing is in it, which is all it says of a cart that there is not. */
export function toCart(wire: CartWire, { token }: Session, config: AdapterConfig): Cart | null {
  const { coupons, totals } = wire
  const items = wire.items.filter(({ quantity }) => quantity > 0)
  if (items.length === 0) return null
  const gross = isGross(items)
  const reductions = coupons.map(({ code, totals: off }) => ({
    code,
    title: code,
    amount: toMinor(off.total_discount, off) + (gross ? toMinor(off.total_discount_tax, off) : 0),
  }))
  const codes = reductions.map(({ code }) => code)
  const lines = items.map(({ id, quantity }) => ({ variant_id: `${id}`, quantity }))
  return {
    ucp: { version: ucpVersion },
    id: cartIdOf(token ?? ''),
    currency: totals.currency_code,
    line_items: items.map(line => toLine(line, `${line.id}`, gross, config)),
    totals: toTotals(totals, gross),
    messages: cartMessages(wire, reductions),
    discounts: { codes, applied: reductions.filter(({ amount }) => amount > 0) },
    continue_url: checkoutLink(config, lines, codes[0]),
  }
}

/** A line whose variant is `variant`: in a cart that is its own id, in an order it is not told. */
export function toLine(wire: LineWire, variant: string, gross: boolean, config: AdapterConfig): LineItem {
  const { key, name, variation, prices, images, quantity } = wire
  const [picture] = toMedia(images, config, 160)
  const values = variation.map(({ value }) => value).join(', ')
  return {
    id: key,
    item: {
      id: variant,
      title: decodeEntities(values && !name.endsWith(values) ? `${name} – ${values}` : name),
      price: toMinor(prices.price, prices),
      ...(picture && { image_url: picture.url }),
    },
    quantity,
    totals: toLineTotals(wire, gross),
  }
}

/** What a shopper should know about the cart as it stands: what cannot be bought any more, codes that do nothing. */
function cartMessages(
  { errors, items, shipping_rates }: CartWire,
  reductions: readonly { readonly code: string; readonly amount: number }[],
): Message[] {
  // A coupon for free delivery takes nothing off but opens a way to deliver.
  const isFree = shipping_rates.some(it => it.shipping_rates.some(rate => rate.method_id === 'free_shipping'))
  return [
    ...errors.map(({ code, message }) => {
      const content = decodeEntities(message)
      const line = lineIn(content, items)
      const [, meant] = troubles.find(([pattern]) => pattern.test(code)) ?? []
      return toError(meant ?? code, content, line < 0 ? undefined : `$.line_items[${line}]`)
    }),
    ...reductions.flatMap(({ code, amount }, index): Message[] =>
      amount > 0 || isFree
        ? []
        : [
            {
              type: 'warning',
              code: 'discount_code_no_effect',
              content: code,
              path: `$.discounts.codes[${index}]`,
            },
          ],
    ),
  ]
}

/** The line that a sentence names, -1 for none: of a tee and a tee with a print the longer, of its sizes the one that is in it. */
function lineIn(sentence: string, items: readonly LineWire[]): number {
  const fits = items.map(({ name, variation }) => {
    const title = decodeEntities(name)
    const [, rest] = sentence.split(title, 2)
    const chosen = variation.filter(({ value }) => rest?.includes(decodeEntities(value)))
    return rest === undefined ? 0 : title.length + chosen.length
  })
  const best = Math.max(...fits)
  return best > 0 ? fits.indexOf(best) : -1
}
