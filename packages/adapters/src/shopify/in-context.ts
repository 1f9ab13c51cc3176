import type { Context } from '@tillkit/core'

/**
 * The directive that chooses language and market, or nothing where the page names neither. A shop without that language or
 * market answers in its own.
 * @see https://shopify.dev/docs/api/storefront/2026-04#directives
 */
export function inContext({ language = '', address_country: country = '' }: Context): string {
  // Of all languages only these have a region there; in others it would miss the shop's plain one.
  const [tongue] = /^(pt-(br|pt)|zh-(cn|tw)|[a-z]{2,3}(?=-|$))/i.exec(language) ?? []
  const wishes = [
    ...(tongue ? [`language:${tongue.toUpperCase().replace('-', '_')}`] : []),
    ...(/^[A-Z]{2}$/.test(country) ? [`country:${country}`] : []),
  ]
  return wishes.length > 0 ? `@inContext(${wishes})` : ''
}
