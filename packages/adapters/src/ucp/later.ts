import { TillError } from '@tillkit/core'

/** A module that most pages never need. Throws a `TillError` of code `chunk_failed` when it does not come. */
export function later<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(cause => {
    throw new TillError('chunk_failed', 'A part of the till did not load', { cause })
  })
}
