import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentOf } from './exponent-of.ts'
import { toDecimal } from './to-decimal.ts'

describe('toDecimal', () => {
  it.each([
    [1250, 'EUR', '12.50'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [-0, 'EUR', '0.00'],
    [-5, 'KWD', '-0.005'],
    [1250, 'JPY', '1250'],
    [0, 'JPY', '0'],
    [12_345, 'CLF', '1.2345'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
    [Number.MIN_SAFE_INTEGER, 'JPY', '-9007199254740991'],
  ])('writes %i %s as %s', (amount, currency, text) => {
    expect(toDecimal({ amount, currency })).toBe(text)
  })

  it('writes all digits of the currency and no other sign than a minus', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF'), (amount, currency) => {
        const digits = exponentOf(currency)
        expect(toDecimal({ amount, currency })).toMatch(
          digits === 0 ? /^-?(0|[1-9]\d*)$/ : new RegExp(`^-?(0|[1-9]\\d*)\\.\\d{${digits}}$`),
        )
      }),
      { numRuns: 10_000 },
    )
  })
})
