import type { AdapterConfig } from '@tillkit/core'

/** The address of something in the store API, and the header that says for which of the shop's channels. */
export function storeRequest(
  { endpoint, options }: AdapterConfig,
  path: string,
): readonly [url: string, headers: Readonly<Record<string, string>>] {
  return [
    `${endpoint.replace(/\/+$/, '')}/store/${path}`,
    { 'x-publishable-api-key': options?.['key'] ?? '' },
  ]
}
