import { type AdapterConfig, type AppliedDiscount, type Cart, type Message, ucpVersion } from '@tillkit/core'
import type { OrderWire } from './order.guard.generated.ts'
import { toImageUrl } from './to-image-url.ts'
import { createToMinor } from './to-minor.ts'
import { toLineTotals, toTotals } from './to-totals.ts'

/** Vendure's order in the till's words; its `code` is the cart's id, since that is what finds it after it was placed. */
export function toCart(order: OrderWire, config: AdapterConfig): Cart {
  const { code, currencyCode: currency, couponCodes, customer } = order
  const convert = createToMinor(config)
  const toMinor = (amount: number) => convert(amount, currency)
  const applied = toApplied(order, toMinor)
  const messages = order.active ? toCartMessages(order) : []
  return {
    ucp: { version: ucpVersion },
    id: code,
    currency,
    line_items: linesOf(order).map(line => ({
      id: line.id,
      item: {
        id: line.productVariant.id,
        title: line.productVariant.name,
        price: toMinor(line.unitPriceWithTax),
        ...(line.featuredAsset && {
          image_url: toImageUrl(line.featuredAsset.preview, config, 'w=160&h=160&mode=crop'),
        }),
      },
      quantity: line.quantity,
      totals: toLineTotals(line, toMinor),
    })),
    totals: toTotals(order, toMinor),
    ...(customer && {
      buyer: {
        email: customer.emailAddress,
        ...(customer.firstName && { first_name: customer.firstName }),
        ...(customer.lastName && { last_name: customer.lastName }),
        ...(customer.phoneNumber && { phone_number: customer.phoneNumber }),
      },
    }),
    ...(messages.length > 0 && { messages }),
    ...(couponCodes.length + applied.length > 0 && { discounts: { codes: couponCodes, applied } }),
  }
}

/** Its lines; Vendure keeps those that were taken out of a placed order, with a quantity of 0. */
export function linesOf({ lines }: OrderWire): OrderWire['lines'] {
  return lines.filter(({ quantity }) => quantity > 0)
}

/**
 * A promotion is listed as soon as its conditions are met, even before it takes something off (free delivery before an
 * address): then with an amount of 0.
 */
function toApplied(
  { promotions, discounts }: OrderWire,
  toMinor: (amount: number) => number,
): AppliedDiscount[] {
  const sources = new Set([
    ...promotions.filter(({ couponCode }) => couponCode).map(({ id }) => `PROMOTION:${id}`),
    ...discounts.map(({ adjustmentSource }) => adjustmentSource),
  ])
  return [...sources].map(source => {
    const promotion = promotions.find(({ id }) => source === `PROMOTION:${id}`)
    const own = discounts.filter(({ adjustmentSource }) => adjustmentSource === source)
    const amount = own.reduce((whole, { amountWithTax }) => whole - amountWithTax, 0)
    return {
      title: promotion?.name ?? own[0]?.description ?? '',
      amount: Math.max(0, toMinor(amount)),
      ...(promotion?.couponCode ? { code: promotion.couponCode } : { automatic: true }),
    }
  })
}

/** What a shopper should know about the cart as it stands. */
function toCartMessages(order: OrderWire): Message[] {
  const { couponCodes, promotions } = order
  const working = promotions.map(({ couponCode }) => couponCode?.toLowerCase())
  return [
    ...linesOf(order).flatMap(({ productVariant, unitPriceWithTaxChangeSinceAdded }, index): Message[] => {
      const about = { content: productVariant.name, path: `$.line_items[${index}]` }
      return [
        ...(unitPriceWithTaxChangeSinceAdded
          ? [{ type: 'warning', code: 'price_changed', ...about } as const]
          : []),
        ...(productVariant.stockLevel === 'OUT_OF_STOCK'
          ? [{ type: 'error', code: 'out_of_stock', severity: 'recoverable', ...about } as const]
          : []),
      ]
    }),
    ...couponCodes.flatMap((content, index): Message[] =>
      working.includes(content.toLowerCase())
        ? []
        : [
            {
              type: 'warning',
              code: 'discount_code_no_effect',
              content,
              path: `$.discounts.codes[${index}]`,
            },
          ],
    ),
  ]
}
