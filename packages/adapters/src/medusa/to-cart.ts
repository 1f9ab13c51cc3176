import { type AdapterConfig, type Cart, type LineItem, ucpVersion } from '@tillkit/core'
import { toWebUrl } from '../shared/to-web-url.ts'
import type { CartWire } from './cart.guard.generated.ts'
import { toAmount, toCurrency, toMinor } from './to-minor.ts'
import { isGross, toTotals } from './to-totals.ts'

type ItemWire = CartWire['items'][number]

/** Medusa's cart in the till's words; lines go in the order they were put in. */
export function toCart(wire: CartWire, { options }: AdapterConfig): Cart {
  const currency = toCurrency(wire.currency_code)
  const promotions = (wire.promotions ?? []).flatMap(({ code, is_automatic }) =>
    code ? [{ code, is_automatic }] : [],
  )
  const goesOn = toWebUrl(options?.['checkout-url']?.replace('{cart}', encodeURIComponent(wire.id)) ?? '')
  // Adjustments are without tax, as a rule; where the rows are with it, so is what a code took off.
  const share = isGross(wire) && wire.discount_subtotal > 0 ? wire.discount_total / wire.discount_subtotal : 1
  const adjustments = [...wire.items, ...(wire.shipping_methods ?? [])].flatMap(it => it.adjustments ?? [])
  return {
    ucp: { version: ucpVersion },
    id: wire.id,
    currency,
    line_items: [...wire.items].sort(byId).map(item => toLine(item, currency)),
    totals: toTotals(wire, currency),
    discounts: {
      codes: promotions.flatMap(it => (it.is_automatic ? [] : it.code)),
      applied: promotions.map(({ code, is_automatic }) => ({
        title: code,
        amount: toAmount(share * sum(adjustments.filter(it => it.code === code)), currency),
        ...(is_automatic ? { automatic: true } : { code }),
      })),
    },
    ...(goesOn && { continue_url: goesOn }),
  }
}

/** Ids are ULIDs: their order is the one they were made in. */
function byId(a: ItemWire, b: ItemWire): number {
  return a.id < b.id ? -1 : 1
}

/** A line by Medusa's own price of one, before and after what is taken off it. */
export function toLine(item: ItemWire, currency: string): LineItem {
  const { unit_price, quantity, product_title, variant_title } = item
  const exact = unit_price * quantity
  const before = toAmount(exact, currency)
  const off = item.is_tax_inclusive ? item.discount_total : undefined
  const after = toMinor(exact - (off ?? sum(item.adjustments ?? [])), currency)
  const image_url = toWebUrl(item.thumbnail ?? '')
  // A product with nothing to choose has a variant called "Default variant", which says nothing.
  const title = [product_title || item.title, /^default/i.test(variant_title ?? '') ? '' : variant_title]
  return {
    id: item.id,
    item: {
      id: item.variant_id ?? item.id,
      title: title.filter(Boolean).join(', '),
      price: toAmount(unit_price, currency),
      ...(image_url && { image_url }),
    },
    quantity,
    totals: [
      { type: 'subtotal', amount: before },
      ...(after < before ? [{ type: 'items_discount', amount: after - before }] : []),
      { type: 'total', amount: after },
    ],
  }
}

const sum = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((all, { amount }) => all + amount, 0)
