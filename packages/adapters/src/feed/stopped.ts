import { toFault } from '../shared/to-fault.ts'

/** Throws when the caller has left. What is being read is read on: others may wait for the same file. */
export function stopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw toFault(signal.reason)
}
