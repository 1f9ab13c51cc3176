import type { ErrorMessage } from '@tillkit/core'

/** An error that the shopper may mend. */
export function toError(code: string, content: string, path?: string): ErrorMessage {
  return { type: 'error', code, content, ...(path && { path }), severity: 'recoverable' }
}
