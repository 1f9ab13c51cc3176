import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatPrice } from './format-price.ts'
import { toDecimal } from './to-decimal.ts'

/** With plain spaces: languages differ in which space they put before a currency. */
const shown = (amount: number, currency: string, language: string): string =>
  formatPrice({ amount, currency }, language).replace(/[\u00a0\u202f]/g, ' ')

describe('formatPrice', () => {
  it.each([
    [1250, 'USD', 'en', '$12.50'],
    [1250, 'EUR', 'de', '12,50 €'],
    [123_456_789, 'EUR', 'fr', '1 234 567,89 €'],
    [1250, 'JPY', 'ja', '￥1,250'],
    [1250, 'KWD', 'en', 'KWD 1.250'],
    [1250, 'HUF', 'hu', '12,50 Ft'],
    [-1250, 'GBP', 'en-GB', '-£12.50'],
    [0, 'EUR', 'es', '0,00 €'],
  ])('shows %i %s in %s as %s', (amount, currency, language, text) => {
    expect(shown(amount, currency, language)).toBe(text)
  })

  it('shows the digits of Arabic to those who read them', () => {
    expect(formatPrice({ amount: 1250, currency: 'EGP' }, 'ar-EG')).toContain('١٢٫٥٠')
  })

  it('loses no digit of the largest amount', () => {
    expect(shown(Number.MAX_SAFE_INTEGER, 'USD', 'en')).toBe('$90,071,992,547,409.91')
    expect(shown(Number.MAX_SAFE_INTEGER, 'KWD', 'en')).toBe('KWD 9,007,199,254,740.991')
  })

  it('shows every digit of any amount', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
        const price = { amount, currency }
        expect(formatPrice(price, 'en').replace(/[^\d.]/g, '')).toBe(toDecimal(price).replace('-', ''))
      }),
      { numRuns: 10_000 },
    )
  })

  it('writes the most usual prices as Intl does', { timeout: 60_000 }, () => {
    const amount = fc.oneof(fc.integer({ min: -9, max: 99_999 }), fc.maxSafeInteger())
    const language = fc.constantFrom(
      ...[
        'en',
        'en-US',
        'en-GB',
        'en-CA',
        'de',
        'de-DE',
        'de-AT',
        'es',
        'es-ES',
        'es-MX',
        'fr',
        'fr-FR',
        'fr-CH',
      ],
    )
    const formatters = new Map<string, Intl.NumberFormat>()
    const formatterOf = (language: string, currency: string) => {
      const key = language + currency
      const its = formatters.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency })
      formatters.set(key, its)
      return its
    }
    fc.assert(
      fc.property(amount, fc.constantFrom('EUR', 'GBP', 'USD'), language, (amount, currency, language) => {
        const price = { amount, currency }
        const its = formatterOf(language, currency).format(toDecimal(price) as `${number}`)
        expect(formatPrice(price, language)).toBe(its)
      }),
      { numRuns: 10_000 },
    )
  })

  it('makes no formatter for them', () => {
    const made = vi.spyOn(Intl, 'NumberFormat')
    formatPrice({ amount: 123_456_789, currency: 'EUR' }, 'en')
    formatPrice({ amount: 99_999, currency: 'EUR' }, 'de-DE')
    expect(made).not.toHaveBeenCalled()
    made.mockRestore()
  })

  it.each([
    ['EURO', 'en', '12.50 EURO'],
    ['', 'en', '12.50 '],
    ['EUR', 'en_US', '12.50 EUR'],
    ['EUR', '', '12.50 EUR'],
  ])('still shows a price where Intl refuses %j in %j', (currency, language, text) => {
    expect(formatPrice({ amount: 1250, currency }, language)).toBe(text)
    expect(formatPrice({ amount: 1250, currency }, language)).toBe(text)
  })

  it('makes one formatter for a language and a currency', () => {
    const made = vi.spyOn(Intl, 'NumberFormat')
    for (let amount = 0; amount < 5; amount++) formatPrice({ amount, currency: 'NZD' }, 'en-NZ')
    formatPrice({ amount: 1, currency: 'NZD' }, 'mi')
    expect(made).toHaveBeenCalledTimes(2)
    made.mockRestore()
  })
})
