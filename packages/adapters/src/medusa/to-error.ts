import type { ErrorMessage } from '@tillkit/core'
import { toError as toErrorSaying } from '../shared/to-error.ts'

/**
 * An error that the shopper may mend. Medusa's own words are no text for a page: they are English and name what is
 * internal (`Not enough stock available for item iitem_01M8…`), so the code stands for them.
 */
export function toError(code: string, path?: string): ErrorMessage {
  return toErrorSaying(code, code.replaceAll('_', ' '), path)
}
