import { describe, expect, it } from 'vitest'
import { toPrice } from './to-price.ts'

describe('a price in a feed', () => {
  it.each([
    ['15.00 USD', 1500],
    ['USD 15', 1500],
    ['15.5 USD', 1550],
    ['15,00 EUR', 1500],
    ['1.299,00 EUR', 129900],
    ['1,299.00 USD', 129900],
    ['1,299 USD', 129900],
    ['1.234.567 EUR', 123456700],
    ['1,29,900.00 INR', 12990000],
    ["1'299.00 CHF", 129900],
    ['1 299,00 SEK', 129900],
    ['1\u00a0299,50 EUR', 129950],
    ['15.000000 USD', 1500],
    ['0.5 EUR', 50],
    ['1500 JPY', 1500],
    ['1,500 JPY', 1500],
    ['1500.00 JPY', 1500],
    ['12.500 KWD', 12500],
    ['0.005 KWD', 5],
    ['$15.00 USD', 1500],
    ['15.00 usd', 1500],
    ['29.989999999999998 EUR', 2999],
    ['19.9950 EUR', 2000],
    ['0 EUR', 0],
  ])('reads %s as %d minor units', (text, amount) => {
    expect(toPrice(text, undefined).amount).toBe(amount)
  })

  it.each([
    '15.000 EUR',
    '15.005 EUR',
    '1.500 JPY',
    '1,250 KWD',
    '1.2.3 EUR',
    '-5.00 EUR',
    'free EUR',
    '1e+21 EUR',
    '1e-7 EUR',
    ' EUR',
  ])('takes %s for no price rather than for a wrong one', text => {
    expect(() => toPrice(text, undefined)).toThrow(expect.objectContaining({ code: 'broken_reply' }))
  })

  it('has the currency of the text before the one given, and asks for one where there is none', () => {
    expect(toPrice('15.00 USD', 'EUR')).toEqual({ amount: 1500, currency: 'USD' })
    expect(toPrice('€ 15,00', 'EUR')).toEqual({ amount: 1500, currency: 'EUR' })
    expect(() => toPrice('15.00', undefined)).toThrow(expect.objectContaining({ code: 'config' }))
  })
})
