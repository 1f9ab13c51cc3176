import type { AdapterConfig } from '@tillkit/core'

/** The shop's own address with a `/` at its end, whether or not it was written with one. */
export function siteOf({ endpoint }: AdapterConfig): string {
  return endpoint.replace(/\/*$/, '/')
}

/** A route of the Store API, such as `products`, with its parameters. */
export function storeUrl(
  config: AdapterConfig,
  route: string,
  query: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL(`wp-json/wc/store/v1/${route}`, siteOf(config))
  url.search = new URLSearchParams(query).toString()
  return url
}
