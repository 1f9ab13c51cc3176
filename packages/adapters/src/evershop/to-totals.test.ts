import { describe, expect, it } from 'vitest'
import { toMinor } from './to-minor.ts'
import { toTotals } from './to-totals.ts'

const amount = (value: number) => ({ value })
const bill = {
  uuid: 'c',
  currency: 'USD',
  subTotal: amount(100),
  subTotalInclTax: amount(108.25),
  discountAmount: amount(10),
  shippingFeeExclTax: amount(5),
  shippingFeeInclTax: amount(5.4125),
  shippingMethodName: 'Standard',
  grandTotal: amount(102.84),
}
const rows = (options: Readonly<Record<string, string>>, more: object = {}) =>
  toTotals({ ...bill, ...more }, { endpoint: 'https://shop.example', options })

describe('amounts of EverShop', () => {
  it('are read by their digits, floats and strings alike', () => {
    expect(toMinor(59.970000000000006, 'USD')).toBe(5997)
    expect(toMinor('35.5000', 'USD')).toBe(3550)
    expect(toMinor(1238, 'JPY')).toBe(1238)
    expect(() => toMinor(1e-7, 'USD')).toThrow('Expected a decimal amount')
    expect(() => toMinor(Number.NaN, 'USD')).toThrow()
  })

  it('have the tax in a row of its own, which is what is left', () => {
    expect(rows({})).toEqual([
      { type: 'subtotal', amount: 10_000 },
      { type: 'items_discount', amount: -1000 },
      { type: 'fulfillment', amount: 500, display_text: 'Standard' },
      { type: 'tax', amount: 784 },
      { type: 'total', amount: 10_284 },
    ])
  })

  it('have the tax inside, where the shop shows its prices so', () => {
    expect(rows({ tax: 'included' })).toEqual([
      { type: 'subtotal', amount: 10_743 },
      { type: 'items_discount', amount: -1000 },
      { type: 'fulfillment', amount: 541, display_text: 'Standard' },
      { type: 'total', amount: 10_284 },
    ])
  })

  it.each([
    ['a discount over the whole', { discountAmount: amount(500) }],
    ['a delivery over the whole', { shippingFeeExclTax: amount(900) }],
    ['a total below nothing', { grandTotal: amount(-3) }],
  ])('add up whatever the shop says: %s', (_, more) => {
    const all = rows({}, more)
    const total = all.pop()
    expect(all.reduce((sum, row) => sum + row.amount, 0)).toBe(total?.amount)
    for (const { type, amount } of all)
      expect(type === 'items_discount' ? -amount : amount).toBeGreaterThanOrEqual(0)
  })
})
