import { describe, expect, it } from 'vitest'
import { marketUrl } from './market-url.ts'

const query = (language?: string, currency?: string) =>
  marketUrl(
    { endpoint: 'https://shop.example/shop-api' },
    { ...(language && { language }), ...(currency && { currency }) },
  ).search

describe('the address of a market', () => {
  it.each([
    ['de-AT', 'de'],
    ['de', 'de'],
    ['zh-Hans', 'zh_Hans'],
    ['zh-Hant-TW', 'zh_Hant'],
    ['es-419', 'es'],
    ['pt-br', 'pt'],
  ])('names the language of %s as Vendure does: %s', (language, code) => {
    expect(query(language)).toBe(`?languageCode=${code}`)
  })

  it('names a currency, and nothing that the page does not say', () => {
    expect(query(undefined, 'JPY')).toBe('?currencyCode=JPY')
    expect(query()).toBe('')
  })
})
