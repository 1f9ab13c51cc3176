import type { AdapterConfig } from '@tillkit/core'

/** Who speaks, where the author names no profile. It says what a till can do: `platform-profile.json`. */
const ownProfile = 'https://till.example/.well-known/ucp'

/**
 * What UCP demands with every request: who asks, and a name for the request; and the key of the page's site, where the
 * merchant gave it one. @see UCP 2026-04-08 `rest.openapi.json`
 */
export function agentHeaders({ options }: AdapterConfig): Record<string, string> {
  const profile = options?.['agent-profile'] ?? ownProfile
  const key = options?.['api-key']
  return {
    'ucp-agent': `profile="${profile.replace(/["\\]|[^ -~]/g, '')}"`,
    'request-id': newUuid(),
    ...(key && { 'x-api-key': key }),
  }
}

/** A random UUID. Outside secure contexts there is no `randomUUID`. */
export function newUuid(): string {
  const { crypto } = globalThis
  if (crypto.randomUUID) return crypto.randomUUID()
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), it => it.toString(16).padStart(2, '0'))
  return hex.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-')
}
