import {
  type AppliedDiscount,
  type Buyer,
  type Cart,
  type LineItem,
  type Message,
  TillError,
  ucpVersion,
} from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { SessionWire } from './session.guard.generated.ts'
import { textsOf } from './texts-of.ts'
import { isCodeRefusal, toMessages } from './to-messages.ts'
import { toRows, toTotals } from './to-totals.ts'

/** A cart, or what a checkout has of one, in the till's words and of the till's version. Throws `broken_reply`. */
export function toCart(wire: SessionWire): Cart {
  const { id, currency, line_items, links = [] } = wire
  if (!/^[A-Z]{3}$/.test(currency)) throw new TillError('broken_reply', '$.currency: expected three capitals')
  const { discounts, messages } = toDiscounts(wire)
  const buyer = wire.buyer && textsOf(wire.buyer, buyerFields)
  const continue_url = toWebUrl(wire.continue_url ?? '')
  return {
    ucp: { version: ucpVersion },
    id,
    currency,
    line_items: toLines(line_items),
    totals: toTotals(wire.totals),
    ...(buyer && { buyer }),
    ...(messages[0] && { messages }),
    links: links.flatMap(({ type, url, title }) => {
      const address = toWebUrl(url)
      return address ? [{ type, url: address, ...(title && { title }) }] : []
    }),
    ...(discounts && { discounts }),
    ...(continue_url && { continue_url }),
  }
}

function toLines(wire: SessionWire['line_items']): LineItem[] {
  const ids = new Set<string>()
  return wire.map(({ id, item, quantity, totals, parent_id }, at) => {
    if (quantity < 1 || item.price < 0 || ids.has(id))
      throw new TillError('broken_reply', `$.line_items[${at}]: expected a line of its own`)
    ids.add(id)
    return { id, item: toItem(item), quantity, totals: toRows(totals), ...(parent_id && { parent_id }) }
  })
}

/** An item with a picture only where its address is one. */
export function toItem({
  id,
  title,
  price,
  image_url,
}: SessionWire['line_items'][number]['item']): LineItem['item'] {
  const picture = toWebUrl(image_url ?? '')
  return { id, title, price, ...(picture && { image_url: picture }) }
}

/**
 * Codes as the till means them. UCP keeps a refused code among the others and warns of it; here it is gone, and so is the
 * warning, which was told when the code was entered. A code without a word about it has no effect, and that is told.
 */
function toDiscounts({
  discounts,
  messages: rows,
}: SessionWire): Pick<Cart, 'discounts'> & { messages: Message[] } {
  const said = toMessages(rows)
  const messages = said.filter(it => !isCodeRefusal(it))
  if (!discounts) return { messages }
  const refusals = said.filter(isCodeRefusal)
  const all = discounts.applied ?? []
  const isApplied = (code: string) => all.some(it => isSame(it.code, code))
  const codes = (discounts.codes ?? []).filter(
    (code, at) => isApplied(code) || !refusals.some(({ path }) => !path || path.endsWith(`codes[${at}]`)),
  )
  for (const { code } of all) if (code && !codes.some(it => isSame(it, code))) codes.push(code)
  const applied = all
    .filter(({ amount }) => amount >= 0)
    .map(({ code, title, amount, automatic }): AppliedDiscount => {
      const entered = codes.find(it => isSame(it, code))
      return { title, amount, ...(entered && { code: entered }), ...(automatic && { automatic }) }
    })
  const idle = codes.filter(code => !applied.some(it => it.code === code))
  const isTold = messages.some(({ code }) => code === 'discount_code_no_effect')
  const warnings = isTold
    ? []
    : idle.map(
        (code): Message => ({
          type: 'warning',
          code: 'discount_code_no_effect',
          content: `${code} takes nothing off this cart`,
          path: `$.discounts.codes[${codes.indexOf(code)}]`,
        }),
      )
  return { discounts: { codes, applied }, messages: [...messages, ...warnings] }
}

/** Whether two codes are one: UCP's are case-insensitive. */
export function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.trim().toLowerCase() === b?.trim().toLowerCase()
}

const buyerFields = [
  'first_name',
  'last_name',
  'email',
  'phone_number',
] as const satisfies readonly (keyof Buyer)[]
