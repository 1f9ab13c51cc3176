import type { AdapterConfig, Call } from '@tillkit/core'
import { readJson } from '../shared/read-json.ts'
import { apiUrl } from './api-url.ts'
import { parseEntries } from './catalog.guard.generated.ts'

/** Asks the shop's GraphQL for something that needs no cart; answers with the parts of its `data` by name, unchecked. */
export type ReadShop = (query: string, call: Call) => Promise<Readonly<Record<string, unknown>>>

/**
 * A reader by bare `fetch`: it starts before any other code is there. EverShop answers a failing resolver with HTTP 500
 * and a wrong document with `{"data":{}}`, whose missing parts the caller's guards name. Throws `TillError`.
 */
export function createReadShop(config: AdapterConfig): ReadShop {
  return async (query, call) => {
    const reply = await readJson(apiUrl(config, 'graphql'), config, call, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return parseEntries(reply).data
  }
}
