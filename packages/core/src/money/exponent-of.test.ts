import { describe, expect, it } from 'vitest'
import { exponentOf } from './exponent-of.ts'

/** ISO 4217 list one, the currencies whose minor unit is not 2. The funds without a minor unit (XAU, XDR …) are no money. */
const iso: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** The rest of ISO 4217 list one. */
const two = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
  COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
  JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO
  NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
  TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`

/**
 * Where Intl shows other digits than ISO counts: CLDR's digits are what people use in cash. A price of these is shown
 * with ISO's digits, since a merchant may count in them.
 */
const differences = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP UYI YER'.split(' ')

describe('exponentOf', () => {
  it.each(Object.entries(iso))('is %s for %s', (exponent, currencies) => {
    for (const currency of currencies.split(' '))
      expect([currency, exponentOf(currency)]).toEqual([currency, Number(exponent)])
  })

  it('is 2 for every other currency of ISO 4217', () => {
    expect(two.split(/\s+/).filter(currency => exponentOf(currency) !== 2)).toEqual([])
  })

  it.each(['', 'XXX', 'EURO', 'jpy', 'BIF CLP', 'IFC'])('is 2 for %j, which is no currency', text => {
    expect(exponentOf(text)).toBe(2)
  })

  it('differs from Intl only where that is known', () => {
    const found = Intl.supportedValuesOf('currency').filter(
      currency => digitsOf(currency) !== exponentOf(currency),
    )
    expect(found.filter(currency => !differences.includes(currency))).toEqual([])
    expect(found).toContain('IQD')
  })
})

function digitsOf(currency: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
}
