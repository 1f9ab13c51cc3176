import { type AdapterConfig, TillError } from '@tillkit/core'

/** The version of the Storefront API that is asked, and that the tests validate against. */
const version = '2026-04'

/**
 * Where the Storefront API of a shop is: the endpoint itself, or what follows the shop's bare address. Throws a
 * `TillError`: `config` for an endpoint that is no address, `secret_in_page` for a key that only servers may hold.
 */
export function shopAddress({ endpoint, options }: AdapterConfig): URL {
  if (/^shp\w*_/.test(options?.['key'] ?? ''))
    throw new TillError('secret_in_page', 'the key is not a public storefront token')
  try {
    const url = new URL(endpoint)
    if (url.pathname === '/') url.pathname = `/api/${version}/graphql.json`
    return url
  } catch (cause) {
    throw new TillError('config', 'the endpoint is not https://<shop>.myshopify.com', { cause })
  }
}
