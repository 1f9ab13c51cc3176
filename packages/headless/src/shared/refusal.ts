import type { ErrorMessage } from '@tillkit/core'

/** An error message of the till's own; widgets have words for its code. */
export function refusal(code: string, content: string, path?: string): ErrorMessage {
  return { type: 'error', severity: 'recoverable', code, content, ...(path && { path }) }
}
