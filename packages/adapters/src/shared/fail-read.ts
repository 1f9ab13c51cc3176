import { TillError } from '@tillkit/core'
import type { ReadFailure } from './to-read-fault.ts'

/**
 * Throws the `TillError` that a failed read was. What tells them apart is a file of its own, which most pages never load;
 * where it does not come, the network is gone.
 */
export async function failRead(failure: ReadFailure): Promise<never> {
  const { toReadFault } = await import('./to-read-fault.ts').catch(cause => {
    throw new TillError('network', 'Offline', { cause })
  })
  throw await toReadFault(failure)
}
