import type { AdapterConfig, Call } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { apiUrl } from './api-url.ts'
import { parseEntries } from './catalog.guard.generated.ts'

/** Asks the shop's GraphQL for something that needs no cart; answers with the parts of its `data` by name, unchecked. */
export type ReadShop = (query: string, call: Call) => Promise<Readonly<Record<string, unknown>>>

/**
 * A reader by bare `fetch`: it starts before any other code is there. EverShop answers a failing resolver with HTTP 500
 * and a wrong document with `{"data":{}}`, whose missing parts the caller's guards name. Throws `TillError`.
 */
export function createReadShop(config: AdapterConfig): ReadShop {
  const { fetch = globalThis.fetch } = config
  return async (query, { signal }) => {
    try {
      const reply = await fetch(apiUrl(config, 'graphql'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'omit',
        body: JSON.stringify({ query }),
        signal: deadline(10_000, signal),
      })
      return parseEntries(await readReply(reply)).data
    } catch (error) {
      throw toFault(error)
    }
  }
}
