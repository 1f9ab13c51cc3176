import { type Cart, type Message, type Total, ucpVersion } from '@tillkit/core'
import type { CartRecord } from './merchant/merchant-records.ts'
import { toPicture } from './to-picture.ts'

/** The merchant's cart in the till's words; every amount is one that the merchant worked out. */
export function toCart(record: CartRecord, images: string | undefined): Cart {
  const { number, currency, reductions, buyer } = record
  const messages = cartMessages(record)
  return {
    ucp: { version: ucpVersion },
    id: number,
    currency,
    line_items: record.lines.map(line => {
      const picture = toPicture(images, line.handle)
      return {
        id: line.key,
        item: {
          id: line.sku,
          title: line.name,
          price: line.unit,
          ...(picture && { image_url: picture }),
        },
        quantity: line.count,
        totals: [
          { type: 'subtotal', amount: line.unit * line.count },
          { type: 'total', amount: line.unit * line.count },
        ],
      }
    }),
    totals: toTotals(record),
    ...(buyer && { buyer }),
    ...(messages.length > 0 && { messages }),
    ...(reductions.length > 0 && {
      discounts: {
        codes: reductions.map(({ code }) => code),
        applied: reductions.flatMap(({ code, name, amount }) =>
          amount === null ? [] : [{ code, title: name, amount }],
        ),
      },
    }),
  }
}

function toTotals({ goods, reductions, delivery, due, tax }: CartRecord): Total[] {
  const off = reductions.flatMap(({ name, amount }) =>
    amount ? [{ type: 'discount', display_text: name, amount: -amount }] : [],
  )
  return [
    { type: 'subtotal', amount: goods },
    ...off,
    ...(delivery ? [{ type: 'fulfillment', display_text: delivery.name, amount: delivery.price }] : []),
    {
      type: 'total',
      amount: due,
      lines: [
        { display_text: 'Before tax', amount: due - tax },
        { display_text: 'Tax included', amount: tax },
      ],
    },
  ]
}

/** What a shopper should know about the cart as it stands. */
function cartMessages({ lines, reductions, order_number }: CartRecord): Message[] {
  if (order_number) return []
  const aboutLines = lines.flatMap((line, index): Message[] => {
    const path = `$.line_items[${index}]`
    const changed: Message[] =
      line.unit === line.agreed
        ? []
        : [{ type: 'warning', code: 'price_changed', content: `${line.name} has a new price`, path }]
    if (line.count <= line.stock) return changed
    const code = line.stock === 0 ? 'out_of_stock' : 'insufficient_stock'
    const content = `${line.stock} left of ${line.name}`
    return [...changed, { type: 'error', code, content, path, severity: 'recoverable' }]
  })
  const aboutCodes = reductions.flatMap(({ code, amount }, index): Message[] =>
    amount === null
      ? [
          {
            type: 'warning',
            code: 'discount_code_no_effect',
            content: `${code} takes nothing off this cart`,
            path: `$.discounts.codes[${index}]`,
          },
        ]
      : [],
  )
  return [...aboutLines, ...aboutCodes]
}
