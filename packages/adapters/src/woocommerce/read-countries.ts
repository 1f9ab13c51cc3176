import type { AdapterConfig } from '@tillkit/core'

/** Codes that the browser has names for and no parcel goes to: unions, tests, parts of other countries. */
const nowhere = /AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|X[AB]|ZZ/

/**
 * Where the shop delivers to: the option `countries="AT DE"`. No route of the Store API tells it, so without the option it is
 * every country that the browser knows; an address that the shop does not deliver to is refused when it is entered.
 */
export function readCountries({ options }: AdapterConfig): readonly string[] {
  const named = options?.['countries']?.toUpperCase().match(/\b[A-Z]{2}\b/g)
  if (named) return named
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap(first => letters.map(second => first + second))
    .filter(code => names.of(code) && new Intl.Locale(`und-${code}`).region === code && !nowhere.test(code))
}
