import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { readJson } from '../shared/read-json.ts'
import { storeRequest } from './store-request.ts'

/** Reads something of the store API that needs no cart: its path with its query → the unchecked reply. */
export type ReadStore = (path: string, call: Pick<Call, 'signal'>) => Promise<unknown>

/**
 * A reader by bare `fetch`: it starts before any other code is there. Throws `TillError`; `unauthorized` where Medusa
 * does not take the publishable key, which it says with HTTP 400.
 */
export function createReadStore(config: AdapterConfig): ReadStore {
  return (path, call) => {
    const [url, headers] = storeRequest(config, path)
    return readJson(url, config, call, { headers }, (status, body) =>
      `${(body as { type?: unknown } | null)?.type}` === 'not_allowed'
        ? new TillError('unauthorized', `HTTP ${status}`)
        : undefined,
    )
  }
}
