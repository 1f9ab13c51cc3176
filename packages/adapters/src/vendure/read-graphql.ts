import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { marketUrl } from './market-url.ts'
import type { ReadTrouble } from './recover-read.ts'

/**
 * Asks the shop API for something that needs no session, and answers with the reply's unchecked `data`. What is asked for
 * is written for a list of `refs`, so that a list with a broken product in it can be asked for in parts.
 */
export type ReadGraphql = (
  toQuery: (refs: readonly string[]) => string,
  refs: readonly string[],
  call: Call,
) => Promise<unknown>

/**
 * A reader by bare `fetch`: it starts before any other code is there. It asks by GET, which from another origin needs no
 * preflight. Whatever is not plain success goes to `recoverRead`, a module that most pages never load. Throws `TillError`.
 */
export function createReadGraphql(config: AdapterConfig): ReadGraphql {
  const { fetch = globalThis.fetch } = config
  let isGetRefused = false
  return async (toQuery, refs, call) => {
    const signal = deadline(10_000, call.signal)
    const url = marketUrl(config, call.context)
    const address = new URL(url)
    address.searchParams.set('query', toQuery(refs))
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
    const recovery = await import('./recover-read.ts').catch(cause => {
      throw new TillError('network', 'Offline', { cause })
    })
    return recovery.recoverRead(trouble, { toQuery, refs, url, signal, fetch })
  }
}
