import { TillError } from '@tillkit/core'

/** Throws when the caller has left. What is being read is read on: others may wait for the same file. */
export function stopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TillError('network', 'The caller has left', { cause: signal.reason })
}
