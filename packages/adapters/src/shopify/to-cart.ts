import {
  type AppliedDiscount,
  type Cart,
  type LineItem,
  type Message,
  type Minor,
  TillError,
  type Total,
  ucpVersion,
} from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { CartWire } from './cart.guard.generated.ts'
import { isCartId } from './is-cart-id.ts'
import { type MoneyWire, toMinor } from './to-price.ts'

type Allocation = CartWire['discountAllocations'][number]
/** An amount of this cart: in its currency. */
type Amount = (money: MoneyWire) => Minor

/**
 * Shopify's cart in the till's words. Its id goes without the secret, and a line that is sold out without being one:
 * Shopify keeps it with a quantity of 0.
 */
export function toCart(wire: CartWire): Cart {
  const currency = wire.cost.totalAmount.currencyCode
  const amountOf: Amount = money => toMinor(money, currency)
  const lines = wire.lines.nodes.filter(({ quantity }) => quantity > 0)
  const codes = wire.discountCodes.map(({ code }) => code)
  const continue_url = toWebUrl(wire.checkoutUrl)
  if (!continue_url || !isCartId(wire.id)) throw new TillError('broken_reply', '$: expected a cart')
  return {
    ucp: { version: ucpVersion },
    id: wire.id.replace(/\?.*/, ''),
    currency,
    line_items: lines.map(line => toLineItem(line, amountOf)),
    totals: toTotals(wire, amountOf),
    messages: wire.discountCodes.flatMap(({ code, applicable }, index): Message[] => {
      const path = `$.discounts.codes[${index}]`
      return applicable ? [] : [{ type: 'warning', code: 'discount_code_no_effect', content: code, path }]
    }),
    discounts: {
      codes,
      applied: toApplied(
        [wire, ...lines].flatMap(it => it.discountAllocations),
        codes,
        amountOf,
      ),
    },
    continue_url,
  }
}

function toLineItem(
  { id, quantity, cost, merchandise }: CartWire['lines']['nodes'][number],
  amountOf: Amount,
): LineItem {
  const { title, product, image } = merchandise
  const before = amountOf(cost.subtotalAmount)
  const amount = amountOf(cost.totalAmount)
  const image_url = image && toWebUrl(image.url)
  return {
    id,
    item: {
      id: merchandise.id,
      // What Shopify calls the only variant of a product without options.
      title: title === 'Default Title' ? product.title : `${product.title} – ${title}`,
      price: amountOf(cost.amountPerQuantity),
      ...(image_url && { image_url }),
    },
    quantity,
    totals: [
      { type: 'subtotal', amount: before },
      ...row(amount - before, 'items_discount'),
      { type: 'total', amount },
    ],
  }
}

/** Shopify's subtotal is after the discounts on lines and before those on the cart; ours is before both. */
function toTotals({ cost, lines }: CartWire, amountOf: Amount): Total[] {
  const onItems = lines.nodes.reduce(
    (sum, line) => sum + amountOf(line.cost.totalAmount) - amountOf(line.cost.subtotalAmount),
    0,
  )
  const [goods, amount] = [amountOf(cost.subtotalAmount), amountOf(cost.totalAmount)]
  if (goods < onItems) throw new TillError('broken_reply', '$.cost.subtotalAmount: expected more')
  return [
    { type: 'subtotal', amount: goods - onItems },
    ...row(onItems, 'items_discount'),
    ...row(amount - goods, 'discount'),
    { type: 'total', amount },
  ]
}

/** What makes a sum less, or more. */
function row(amount: Minor, reduction: string): Total[] {
  return amount ? [{ type: amount < 0 ? reduction : 'fee', amount }] : []
}

/** One entry for each discount: Shopify tells the share of each line and of the cart. */
function toApplied(
  allocations: readonly Allocation[],
  codes: readonly string[],
  amountOf: Amount,
): AppliedDiscount[] {
  const applied = new Map<string, AppliedDiscount>()
  for (const { code, title, discountedAmount } of allocations) {
    const entered = codes.find(it => it.toLowerCase() === code?.toLowerCase())
    const name = entered ?? title ?? code ?? ''
    const amount = amountOf(discountedAmount) + (applied.get(name)?.amount ?? 0)
    applied.set(name, { title: name, amount, ...(entered ? { code: entered } : { automatic: true }) })
  }
  return [...applied.values()]
}
