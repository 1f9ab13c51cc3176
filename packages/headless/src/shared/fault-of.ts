import { isTillError, TillError } from '@tillkit/core'

/** Any thrown value as a `TillError`. */
export function faultOf(thrown: unknown): TillError {
  return isTillError(thrown) ? thrown : new TillError('internal', String(thrown), { cause: thrown })
}
