import type { CartOpLine } from '@tillkit/core'

/**
 * A URL at the merchant that opens a cart with these lines. An id with other letters than a path takes is written as base64url
 * behind a tilde. @see https://ucp.dev/specification, "Permalink" (later than 2026-04-08)
 */
export function toPermalink(endpoint: string, lines: readonly CartOpLine[]): string {
  const items = lines.map(({ variant_id, quantity }) => `${toPart(variant_id)}:${quantity}`)
  const url = new URL(endpoint)
  url.pathname = `${url.pathname.replace(/\/*$/, '')}/${items.join()}`
  return url.href
}

function toPart(id: string): string {
  if (/^[\w.-]+$/.test(id)) return id
  const bytes = String.fromCharCode(...new TextEncoder().encode(id))
  return `~${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}
