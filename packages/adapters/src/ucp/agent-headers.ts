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

/** A random UUID, also outside secure contexts, where there is no `randomUUID`. */
export function newUuid(): string {
  const random = crypto.getRandomValues(new Uint8Array(36))
  return '********-****-4***-8***-************'.replace(/\*/g, (_, at) =>
    ((random[at] ?? 0) % 16).toString(16),
  )
}
