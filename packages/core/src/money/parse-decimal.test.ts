import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTillError } from '../errors/till-error.ts'
import { exponentOf } from './exponent-of.ts'
import { parseDecimal } from './parse-decimal.ts'
import { toDecimal } from './to-decimal.ts'

const currency = fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF')
const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -10_000, max: 10_000 }))
const decimal = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.nat(99).map(String), fc.maxSafeNat().map(String)),
    fc.stringMatching(/^\d{0,8}$/),
  )
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`)
const runs = { numRuns: 10_000 }
const slow = { timeout: 60_000 }

describe('parseDecimal', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['12.5', 'EUR', 1250],
    ['12', 'EUR', 1200],
    ['-0.05', 'EUR', -5],
    ['1250', 'JPY', 1250],
    ['1250.00', 'JPY', 1250],
    ['0.005', 'KWD', 5],
    ['12.500000', 'KWD', 12_500],
    ['1.2345', 'CLF', 12_345],
    ['19.99', 'USD', 1999],
    ['1.005', 'KWD', 1005],
    ['007.10', 'EUR', 710],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
    ['0.3', 'XXX', 30],
  ])('reads %s %s as %i', (text, code, minor) => {
    expect(parseDecimal(text, code)).toBe(minor)
  })

  it('knows no negative zero', () => {
    expect(parseDecimal('-0.00', 'EUR')).toBe(0)
    expect(parseDecimal('-0.004', 'EUR', { rounding: 'half_even' })).toBe(0)
  })

  it.each([
    '',
    ' ',
    '.',
    '-',
    '12.',
    '.5',
    '+1',
    '1e3',
    '1E-2',
    '12,50',
    '1 000',
    ' 12',
    '12\n',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1.2.3',
    '１２',
  ])('refuses %j as a broken reply', text => {
    expect(outcome(() => parseDecimal(text, 'EUR'))).toBe('broken_reply')
  })

  it.each([
    ['12.505', 'EUR'],
    ['0.1', 'JPY'],
    ['0.00009', 'CLF'],
    ['90071992547409.92', 'EUR'],
    ['-9007199254740992', 'JPY'],
    ['9'.repeat(400), 'EUR'],
  ])('refuses %s %s rather than lose a digit', (text, code) => {
    expect(outcome(() => parseDecimal(text, code))).toBe('broken_reply')
  })

  it('does not repeat what the merchant sent', () => {
    expect(() => parseDecimal('tok_4242', 'EUR')).toThrow('Expected a decimal amount of EUR')
  })

  it.each([
    ['0.125', 12],
    ['0.135', 14],
    ['0.1250001', 13],
    ['0.1249999', 12],
    ['-0.125', -12],
    ['-0.135', -14],
    ['0.995', 100],
    ['0.985', 98],
  ])('rounds %s EUR half to even when asked', (text, minor) => {
    expect(parseDecimal(text, 'EUR', { rounding: 'half_even' })).toBe(minor)
  })

  it('reads back what toDecimal writes, for any amount and currency', slow, () => {
    fc.assert(
      fc.property(amount, currency, (minor, code) => {
        expect(parseDecimal(toDecimal({ amount: minor, currency: code }), code)).toBe(minor + 0)
      }),
      runs,
    )
  })

  it('keeps the order of amounts', slow, () => {
    fc.assert(
      fc.property(amount, amount, currency, (a, b, code) => {
        const [left, right] = [a, b].map(minor =>
          Number(parseDecimal(toDecimal({ amount: minor, currency: code }), code)),
        )
        expect(Math.sign(Number(left) - Number(right))).toBe(Math.sign(a - b))
      }),
      runs,
    )
  })

  it(
    'answers as arithmetic on big integers does, or refuses where that leaves the safe integers',
    slow,
    () => {
      fc.assert(
        fc.property(decimal, currency, (text, code) => {
          const exact = scaled(text, 12)
          const unit = 10n ** BigInt(12 - exponentOf(code))
          expect(outcome(() => parseDecimal(text, code))).toBe(
            exact % unit === 0n ? safe(exact / unit) : 'broken_reply',
          )
          expect(outcome(() => parseDecimal(text, code, { rounding: 'half_even' }))).toBe(
            safe(halfEven(exact, unit)),
          )
        }),
        runs,
      )
    },
  )
})

/** A decimal as a count of 10⁻ᵈⁱᵍⁱᵗˢ. */
function scaled(text: string, digits: number): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.padEnd(digits, '0'))
  return text.startsWith('-') ? -size : size
}

function halfEven(exact: bigint, unit: bigint): bigint {
  const size = exact < 0n ? -exact : exact
  const twice = (size % unit) * 2n
  const floor = size / unit
  const rounded = twice > unit || (twice === unit && floor % 2n === 1n) ? floor + 1n : floor
  return exact < 0n ? -rounded : rounded
}

function safe(minor: bigint): number | string {
  return Number.isSafeInteger(Number(minor)) && BigInt(Number(minor)) === minor
    ? Number(minor)
    : 'broken_reply'
}

function outcome(run: () => number): unknown {
  try {
    return run()
  } catch (fault) {
    return isTillError(fault) ? fault.code : fault
  }
}
