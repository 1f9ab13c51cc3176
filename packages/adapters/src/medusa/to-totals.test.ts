import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CartWire } from './cart.guard.generated.ts'
import { toTotals } from './to-totals.ts'

const item = {
  id: 'cali_1',
  title: 'Mug',
  quantity: 1,
  unit_price: 19.99,
  is_tax_inclusive: false,
}
const cart = (more: Partial<CartWire>): CartWire => ({
  id: 'cart_1',
  currency_code: 'eur',
  total: 0,
  discount_total: 0,
  discount_subtotal: 0,
  tax_total: 0,
  shipping_subtotal: 0,
  original_shipping_total: 0,
  items: [item],
  ...more,
})
/** Amounts as Medusa's sums leave them: finer than a cent. */
const fine = fc.integer({ min: 0, max: 10_000_000 }).map(it => it / 1000)

describe('the rows of a cart at Medusa', () => {
  it('have the tax as a row of its own where prices are without it', () => {
    // Of the real server: two codes, 19 % tax and express delivery.
    const wire = cart({
      total: 31.6438255,
      discount_total: 3.4492745,
      discount_subtotal: 2.89855,
      tax_total: 5.0523755,
      shipping_subtotal: 9.5,
      original_shipping_total: 11.305,
      shipping_methods: [{ name: 'Express' }],
    })
    expect(toTotals(wire, 'EUR')).toEqual([
      { type: 'subtotal', amount: 1999 },
      { type: 'discount', amount: -290 },
      { type: 'fulfillment', amount: 950, display_text: 'Express' },
      { type: 'tax', amount: 505 },
      { type: 'total', amount: 3164 },
    ])
  })

  it('have the tax inside the total where prices are with it', () => {
    const wire = cart({
      items: [{ ...item, quantity: 3, is_tax_inclusive: true }],
      total: 58.873,
      discount_total: 5.997,
      discount_subtotal: 5.039495798319328,
      tax_total: 9.39989075630252,
      shipping_subtotal: 4.117647058823529,
      original_shipping_total: 4.9,
      shipping_methods: [{ name: 'Standard' }],
    })
    expect(toTotals(wire, 'EUR')).toEqual([
      { type: 'subtotal', amount: 5997 },
      { type: 'discount', amount: -600 },
      { type: 'fulfillment', amount: 490, display_text: 'Standard' },
      {
        type: 'total',
        amount: 5887,
        lines: [
          { display_text: 'Net', amount: 4947 },
          { display_text: 'Tax', amount: 940 },
        ],
      },
    ])
  })

  it('show free delivery as a row, and take credits off', () => {
    const wire = cart({ total: 9.99, credit_line_total: 10, shipping_methods: [{}] })
    expect(toTotals(wire, 'EUR')).toEqual([
      { type: 'subtotal', amount: 1999 },
      { type: 'fulfillment', amount: 0 },
      { type: 'credit', amount: -1000, display_text: 'Credit' },
      { type: 'total', amount: 999 },
    ])
  })

  it.each([
    ['delivery', { total: 10, shipping_subtotal: -1, shipping_methods: [{}] }],
    ['a discount', { total: 10, discount_subtotal: -1 }],
    ['a subtotal', { total: -10 }],
  ])('are refused where %s has the wrong sign', (_, more) => {
    expect(() => toTotals(cart(more), 'EUR')).toThrow(expect.objectContaining({ code: 'broken_reply' }))
  })

  it('add up to the total, and each to a cent of what Medusa said, whatever it did not round', () => {
    fc.assert(
      fc.property(
        fine,
        fine,
        fine,
        fine,
        fc.constantFrom('JPY', 'EUR', 'KWD'),
        (goods, off, ship, tax, currency) => {
          const subtotal = goods + off
          const wire = cart({
            total: subtotal - off + ship + tax,
            discount_subtotal: off,
            shipping_subtotal: ship,
            tax_total: tax,
            shipping_methods: [{}],
          })
          const rows = toTotals(wire, currency)
          const total = rows.at(-1)?.amount ?? 0
          expect(rows.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
          const unit = { JPY: 1, EUR: 100, KWD: 1000 }[currency] ?? 1
          expect(Math.abs(total - wire.total * unit)).toBeLessThanOrEqual(0.5 + 1e-6)
          for (const [type, exact] of [
            ['subtotal', subtotal],
            ['fulfillment', ship],
          ] as const)
            expect(Math.abs((rows.find(it => it.type === type)?.amount ?? 0) - exact * unit)).toBeLessThan(
              1.001,
            )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
