import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { marketUrl } from './market-url.ts'
import type { ReadTrouble } from './recover-read.ts'

/** Asks the shop API for something that needs no session, and answers with the reply's unchecked `data`. */
export type ReadGraphql = (query: string, call: Call) => Promise<unknown>

/**
 * A reader by bare `fetch`: it starts before any other code is there. It asks by GET, which from another origin needs no
 * preflight. Whatever is not plain success goes to `recoverRead`, a module that most pages never load. Throws `TillError`.
 */
export function createReadGraphql(config: AdapterConfig): ReadGraphql {
  const { fetch = globalThis.fetch } = config
  let isGetRefused = false
  return async (query, call) => {
    const signal = deadline(10_000, call.signal)
    const url = marketUrl(config, call.context)
    const address = new URL(url)
    address.searchParams.set('query', query)
    let trouble: ReadTrouble = {}
    try {
      if (!isGetRefused) {
        const response = await fetch(address, { signal })
        trouble = { response }
        if (response.ok) {
          const body = await response.json()
          if (!body?.errors) return body?.data
          trouble = { body }
        } else isGetRefused = response.status < 429
      }
    } catch (cause) {
      trouble = { cause }
    }
    const { recoverRead } = await import('./recover-read.ts').catch(cause => {
      throw new TillError('network', 'Offline', { cause })
    })
    return recoverRead(trouble, query, url, { signal, fetch })
  }
}
