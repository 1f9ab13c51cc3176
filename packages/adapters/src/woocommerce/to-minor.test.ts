import { describe, expect, it } from 'vitest'
import { toMinor } from './to-minor.ts'

const toUsd = (text: string | null, currency_minor_unit: number) =>
  toMinor(text, { currency_code: 'USD', currency_minor_unit })

describe("WooCommerce's amounts", () => {
  it('are in the decimals that the shop shows, and become those of the currency', () => {
    expect(toUsd('999', 2)).toBe(999)
    expect(toUsd('20', 0)).toBe(2000)
    expect(toUsd('5', 2)).toBe(5)
    expect(toUsd('-500', 2)).toBe(-500)
    expect(toUsd(null, 2)).toBe(0)
    expect(toMinor('123800', { currency_code: 'JPY', currency_minor_unit: 2 })).toBe(1238)
    expect(toMinor('5', { currency_code: 'KWD', currency_minor_unit: 3 })).toBe(5)
  })

  it('are rounded to the even where the shop counts finer than its currency', () => {
    expect(toUsd('10005', 3)).toBe(1000)
    expect(toUsd('10015', 3)).toBe(1002)
    expect(toUsd('100051', 4)).toBe(1001)
  })

  it('are refused as anything but digits, and with decimals that nobody has', () => {
    for (const text of ['', '9.99', '1e3', ' 1', '9'.repeat(30)]) expect(() => toUsd(text, 2)).toThrow()
    for (const decimals of [-1, 10, 1e9]) expect(() => toUsd('1', decimals)).toThrow()
  })
})
