import { type Cart, type LineItem, type Total, ucpVersion } from '@tillkit/core'

/** What a test says of a line; the rest is filled in. */
export interface LineWish {
  /** @default 'line-' and the variant's id */
  readonly id?: string
  /** @default 'variant-1' */
  readonly variant_id?: string
  readonly title?: string
  /** Of one, in minor units. @default 1250 */
  readonly price?: number
  /** @default 1 */
  readonly quantity?: number
  readonly image_url?: string
}

/** What a test says of a cart; the rest is filled in so that the amounts add up. */
export interface CartWish extends Partial<Omit<Cart, 'line_items' | 'totals'>> {
  /** @default one line of one item */
  readonly lines?: readonly LineWish[]
  /** Rows between subtotal and total, e.g. a discount (negative) or the fulfillment. */
  readonly rows?: readonly Total[]
}

/** A whole, valid cart of which a test names only what it is about. */
export function aCart({ lines = [{}], rows = [], ...wish }: CartWish = {}): Cart {
  const line_items = lines.map(aLineItem)
  const subtotal = sum(line_items.map(line => line.item.price * line.quantity))
  return {
    ucp: { version: ucpVersion },
    id: 'cart-1',
    currency: 'EUR',
    ...wish,
    line_items,
    totals: [
      { type: 'subtotal', amount: subtotal },
      ...rows,
      { type: 'total', amount: subtotal + sum(rows.map(row => row.amount)) },
    ],
  }
}

/** A whole, valid line item. */
export function aLineItem(wish: LineWish = {}): LineItem {
  const { variant_id = 'variant-1', title = 'Enamel mug', price = 1250, quantity = 1, image_url } = wish
  const amount = price * quantity
  return {
    id: wish.id ?? `line-${variant_id}`,
    item: { id: variant_id, title, price, ...(image_url && { image_url }) },
    quantity,
    totals: [
      { type: 'subtotal', amount },
      { type: 'total', amount },
    ],
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
