import { type AdapterConfig, type Cart, type LineItem, type Message, ucpVersion } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import { toWebUrl } from '../shared/to-web-url.ts'
import { type BillWire, type LineWire, parseBill, parseLine } from './cart.guard.generated.ts'
import { toMinor } from './to-minor.ts'
import { toShortage } from './to-shortage.ts'
import { isTaxIncluded, toLineTotals, toTotals } from './to-totals.ts'

/** A cart's lines with what EverShop holds against each. */
export interface CartWire {
  readonly items: readonly { readonly errors?: readonly string[] | null | undefined }[]
}

/** An EverShop cart in the till's words, by its own guards; EverShop lists the newest line first. */
export function toCart(wire: CartWire, config: AdapterConfig): Cart {
  const bill = parseBill(wire)
  const items = [...wire.items].reverse()
  return {
    ucp: { version: ucpVersion },
    id: bill.uuid,
    currency: bill.currency,
    line_items: items.map(item => toLine(parseLine(item), bill.currency, config)),
    totals: toTotals(bill, config),
    messages: toMessages(bill, items),
    discounts: toDiscounts(bill),
  }
}

/** A line of a cart or an order. */
export function toLine(line: LineWire, currency: string, config: AdapterConfig): LineItem {
  const { value } = isTaxIncluded(config) ? line.finalPriceInclTax : line.finalPrice
  const image_url = toWebUrl(line.thumbnail ?? '', config.endpoint)
  return {
    id: line.uuid,
    item: {
      id: line.productSku,
      title: line.productName || line.productSku,
      price: toMinor(value, currency),
      ...(image_url && { image_url }),
    },
    quantity: line.qty,
    totals: toLineTotals(line, currency, config),
  }
}

/** The one code that a cart has, and what came off by it; a discount without a code is the merchant's own. */
export function toDiscounts({ coupon, discountAmount, currency }: BillWire): NonNullable<Cart['discounts']> {
  const amount = toMinor(discountAmount.value, currency)
  const by = coupon ? { title: coupon, code: coupon } : { title: 'Discount', automatic: true }
  return { codes: coupon ? [coupon] : [], applied: amount > 0 ? [{ ...by, amount }] : [] }
}

function toMessages({ coupon, discountAmount }: BillWire, items: CartWire['items']): Message[] {
  const path = '$.discounts.codes[0]'
  return [
    ...items.flatMap(({ errors }, at) =>
      (errors ?? []).map(words =>
        toError(toShortage(words) ?? 'item_unavailable', words, `$.line_items[${at}]`),
      ),
    ),
    ...(coupon && discountAmount.value <= 0
      ? [{ type: 'warning', code: 'discount_code_no_effect', content: coupon, path } as const]
      : []),
  ]
}
