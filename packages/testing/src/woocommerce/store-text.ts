/** The shop's address. */
export const site = 'https://shop.example'

const currency = {
  currency_code: 'USD',
  currency_symbol: '$',
  currency_minor_unit: 2,
  currency_decimal_separator: '.',
  currency_thousand_separator: ',',
  currency_prefix: '$',
  currency_suffix: '',
}

/** Amounts as the Store API writes them: cents as text, null as null, and the currency beside them. */
export function money<T extends Readonly<Record<string, number | null>>>(
  amounts: T,
): Record<keyof T, string | null> & typeof currency {
  const texts = Object.entries(amounts).map(([name, amount]) => [name, amount === null ? null : `${amount}`])
  return { ...Object.fromEntries(texts), ...currency }
}

/** Text as WordPress prepares it for HTML. */
export function prepared(text: string): string {
  return text
    .replaceAll('&', '&#038;')
    .replaceAll('’', '&#8217;')
    .replaceAll('–', '&#8211;')
    .replaceAll('"', '&quot;')
}

/** The slug of a name, as WordPress makes it. */
export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
