import type { AdapterConfig, Context } from '@tillkit/core'

/**
 * The shop API's URL for a language and a currency. They are parameters and not headers, which would cost a preflight;
 * so is a channel, which the endpoint itself may name (`?vendure-token=…`).
 */
export function marketUrl({ endpoint }: AdapterConfig, { language, currency }: Context): URL {
  const url = new URL(endpoint)
  const { searchParams } = url
  // `de`, `zh_Hans`: a region, as in `de-AT`, would miss a shop's plain German.
  if (language) searchParams.set('languageCode', language.replace(/-(..\b|\d).*/, '').replace('-', '_'))
  if (currency) searchParams.set('currencyCode', currency)
  return url
}
