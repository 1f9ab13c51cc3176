import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import checkout from './fixtures/checkout.json'
import { type OrderWire, parseOrder } from './order.guard.generated.ts'
import { toTotals } from './to-totals.ts'

const order = parseOrder(checkout.data.activeOrder)
const plain: OrderWire = {
  ...order,
  promotions: [],
  discounts: [],
  subTotalWithTax: 259800,
  totalWithTax: 260300,
}
const sumOf = (rows: ReturnType<typeof toTotals>) =>
  rows.filter(({ type }) => type !== 'total').reduce((whole, { amount }) => whole + amount, 0)

describe('the totals of an order', () => {
  it('are its lines, what came off, delivery and what is to be paid', () => {
    expect(toTotals(order, amount => amount)).toEqual([
      { type: 'subtotal', amount: 259800 },
      { type: 'discount', amount: -72744 },
      { type: 'fulfillment', amount: 500, display_text: 'Standard' },
      { type: 'total', amount: 187556 },
    ])
  })

  it('have no discount where Vendure names none, even when it rounded a line by a cent', () => {
    const rounded = { ...plain, subTotalWithTax: 259799, totalWithTax: 260299 }
    expect(toTotals(rounded, amount => amount).map(({ type, amount }) => [type, amount])).toEqual([
      ['subtotal', 259799],
      ['fulfillment', 500],
      ['total', 260299],
    ])
  })

  it('show free delivery as its price and as a discount', () => {
    const free: OrderWire = {
      ...plain,
      discounts: [{ adjustmentSource: 'PROMOTION:2', amountWithTax: -500 }],
      shippingWithTax: 0,
      totalWithTax: 259800,
    }
    expect(toTotals(free, amount => amount).map(({ type, amount }) => [type, amount])).toEqual([
      ['subtotal', 259800],
      ['discount', -500],
      ['fulfillment', 500],
      ['total', 259800],
    ])
  })

  it('tell discounts on items from those on the order', () => {
    const [line] = order.lines
    const both: OrderWire = {
      ...plain,
      discounts: [{ adjustmentSource: 'PROMOTION:2', amountWithTax: -1300 }],
      lines: line ? [{ ...line, discountedLinePriceWithTax: 258800 }] : [],
      subTotalWithTax: 258500,
      totalWithTax: 259000,
    }
    expect(toTotals(both, amount => amount).map(({ type, amount }) => [type, amount])).toEqual([
      ['subtotal', 259800],
      ['items_discount', -1000],
      ['discount', -300],
      ['fulfillment', 500],
      ['total', 259000],
    ])
  })

  it('name surcharges by the merchant’s words, as fees or as discounts', () => {
    const extra: OrderWire = {
      ...plain,
      surcharges: [
        { description: 'Gift wrap', priceWithTax: 300 },
        { description: 'Goodwill', priceWithTax: -100 },
      ],
      subTotalWithTax: 260000,
      totalWithTax: 260500,
    }
    expect(toTotals(extra, amount => amount).slice(1, 3)).toEqual([
      { type: 'fee', amount: 300, display_text: 'Gift wrap' },
      { type: 'discount', amount: -100, display_text: 'Goodwill' },
    ])
  })

  it('add up to what is to be paid, also where Vendure counts finer than the currency', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (line, less, off, delivery, free) => {
        const [first] = order.lines
        const discounted = Math.max(0, line - less)
        const goods = Math.max(0, discounted - off)
        const charged = Math.max(0, delivery - free)
        const rows = toTotals(
          {
            ...order,
            lines: first
              ? [{ ...first, linePriceWithTax: line, discountedLinePriceWithTax: discounted }]
              : [],
            shippingLines: [{ priceWithTax: delivery, shippingMethod: { id: '1', name: 'Standard' } }],
            subTotalWithTax: goods,
            shippingWithTax: charged,
            totalWithTax: goods + charged,
          },
          exact => Math.round(exact / 100),
        )
        expect(sumOf(rows)).toBe(rows.at(-1)?.amount)
        expect(rows.filter(({ type, amount }) => type.endsWith('discount') && amount >= 0)).toEqual([])
        expect(rows.filter(({ type, amount }) => !type.endsWith('discount') && amount < 0)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
