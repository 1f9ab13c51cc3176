import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { storeRequest } from './store-request.ts'

/** Reads something of the store API that needs no cart: its path with its query → the unchecked reply. */
export type ReadStore = (path: string, call: Pick<Call, 'signal'>) => Promise<unknown>

/**
 * A reader by bare `fetch`: it starts before any other code is there. Throws `TillError`; `unauthorized` where Medusa
 * does not take the publishable key, which it says with HTTP 400.
 */
export function createReadStore(config: AdapterConfig): ReadStore {
  const { fetch = globalThis.fetch } = config
  return async (path, { signal }) => {
    try {
      const [url, headers] = storeRequest(config, path)
      const response = await fetch(url, { headers, credentials: 'omit', signal: deadline(10_000, signal) })
      const body = await readReply(response)
      if (response.ok) return body
      const isKey = `${(body as { type?: unknown } | null)?.type}` === 'not_allowed'
      throw new TillError(isKey ? 'unauthorized' : 'merchant_error', `HTTP ${response.status}`)
    } catch (error) {
      throw toFault(error)
    }
  }
}
