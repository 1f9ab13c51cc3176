import type { ErrorMessage } from '@tillkit/core'

/**
 * An error that the shopper may mend. Medusa's own words are no text for a page: they are English and name what is
 * internal (`Not enough stock available for item iitem_01M8…`), so the code stands for them.
 */
export function toError(code: string, path?: string): ErrorMessage {
  const content = code.replaceAll('_', ' ')
  return { type: 'error', code, content, ...(path && { path }), severity: 'recoverable' }
}
