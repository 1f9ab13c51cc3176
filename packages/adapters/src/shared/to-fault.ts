import { isTillError, TillError } from '@tillkit/core'

/**
 * What a failed `fetch` or an unreadable body is to the till: `timeout`, `broken_reply` for what is not JSON, else
 * `network`. A `TillError` stays itself.
 */
export function toFault(cause: unknown): TillError {
  if (isTillError(cause)) return cause
  const { name, message } = cause as Error
  const code = name === 'TimeoutError' ? 'timeout' : name === 'SyntaxError' ? 'broken_reply' : 'network'
  return new TillError(code, message, { cause })
}
