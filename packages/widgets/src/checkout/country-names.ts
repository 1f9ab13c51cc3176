/** A country as a list offers it. */
export interface CountryName {
  readonly code: string
  readonly name: string
}

/** Codes that are no country one can deliver to: groups of countries, test regions, reserved ones. */
const notCountries = /^(AC|CP|CQ|DG|EA|EU|EZ|IC|QO|TA|UN|X[AB]|ZZ)$/

const isCode = /^[A-Z]{2}$/

/** Names are costly to find and to sort; a merchant's list stays the same. */
const named = new WeakMap<readonly string[], readonly CountryName[]>()

/** `countryNames`, once for a list. */
export function countriesOf(codes: readonly string[], language: string): readonly CountryName[] {
  const countries = named.get(codes) ?? countryNames(codes, language)
  named.set(codes, countries)
  return countries
}

/**
 * Countries by their names in a language, sorted in its order. Without codes, for a merchant that does not tell where it
 * delivers to: all.
 */
export function countryNames(codes: readonly string[], language: string): CountryName[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const compare = new Intl.Collator(language).compare
  return (codes.length ? codes : allCodes())
    .flatMap(code => {
      // Intl throws for what is no code; a merchant's list may hold anything.
      const name = isCode.test(code) ? (names.of(code) ?? (codes.length ? code : '')) : ''
      return name ? [{ code, name }] : []
    })
    .sort((a, b) => compare(a.name, b.name))
}

function allCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap(first => letters.map(second => first + second))
    .filter(code => !notCountries.test(code) && new Intl.Locale(`und-${code}`).region === code)
}

/**
 * Where a shopper probably is: the page's own word, then the region that a language tag names, if the merchant delivers
 * there; else the only country it delivers to. Never more than a suggestion.
 */
export function likelyCountry(
  codes: readonly string[],
  country: string | undefined,
  languages: readonly (string | undefined)[],
): string | undefined {
  const guesses = [country, ...languages.map(tag => /-([A-Z]{2})(-|$)/.exec(tag ?? '')?.[1])]
  return (
    guesses.find(guess => guess && (!codes.length || codes.includes(guess))) ??
    (codes.length === 1 ? codes[0] : undefined)
  )
}
