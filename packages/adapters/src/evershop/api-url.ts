import type { AdapterConfig } from '@tillkit/core'

/** An address below the shop's own, which may have a path of its own; each part is one segment. */
export function apiUrl({ endpoint }: AdapterConfig, ...parts: readonly string[]): string {
  return [endpoint.replace(/\/+$/, ''), 'api', ...parts.map(encodeURIComponent)].join('/')
}
