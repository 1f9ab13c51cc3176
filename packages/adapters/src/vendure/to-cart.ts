import { type AdapterConfig, type Cart, type Message, type Total, ucpVersion } from '@tillkit/core'
import type { OrderWire } from './order.guard.generated.ts'
import { toImageUrl } from './to-image-url.ts'
import { createToMinor } from './to-minor.ts'
import { sum, toTotals } from './to-totals.ts'

/** Vendure's order in the till's words; its `code` is the cart's id, since that is what finds it after it was placed. */
export function toCart(order: OrderWire, config: AdapterConfig): Cart {
  const { code, currencyCode: currency, couponCodes: codes, promotions, discounts } = order
  const convert = createToMinor(config)
  const toMinor = (amount: number) => convert(amount, currency)
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
        ...toPicture(line.featuredAsset, config),
      },
      quantity: line.quantity,
      totals: toLineTotals(toMinor(line.linePriceWithTax), toMinor(line.discountedLinePriceWithTax)),
    })),
    totals: toTotals(order, toMinor),
    messages: order.active ? toCartMessages(order) : [],
    discounts: {
      codes,
      // A promotion is there once its conditions are met, even with nothing to take off yet: free delivery.
      applied: promotions.map(({ id, name, couponCode }) => ({
        title: name,
        amount: toMinor(
          0 -
            sum(
              discounts.filter(it => it.adjustmentSource === `PROMOTION:${id}`).map(it => it.amountWithTax),
            ),
        ),
        ...(couponCode ? { code: couponCode } : { automatic: true }),
      })),
    },
  }
}

/** Its lines; Vendure keeps those that were taken out of a placed order, with a quantity of 0. */
export function linesOf({ lines }: OrderWire): OrderWire['lines'] {
  return lines.filter(({ quantity }) => quantity > 0)
}

function toLineTotals(before: number, after: number): Total[] {
  return [
    { type: 'subtotal', amount: before },
    ...(after < before ? [{ type: 'items_discount', amount: after - before }] : []),
    { type: 'total', amount: after },
  ]
}

function toPicture(
  asset: OrderWire['lines'][number]['featuredAsset'],
  config: AdapterConfig,
): { image_url?: string } {
  const image_url = asset ? toImageUrl(asset.preview, config, 'w=160&h=160&mode=crop') : undefined
  return image_url ? { image_url } : {}
}

/** What a shopper should know about the cart as it stands. */
function toCartMessages(order: OrderWire): Message[] {
  const working = order.promotions.map(({ couponCode }) => couponCode?.toLowerCase())
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
    ...order.couponCodes.flatMap((content, index): Message[] =>
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
