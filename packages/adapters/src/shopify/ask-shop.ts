import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { inContext } from './in-context.ts'
import type { Trouble } from './recover.ts'
import { shopAddress } from './shop-address.ts'

/** What Shopify answered: `data` by the names in the selection, and the fault where some of it is missing. */
export interface ShopAnswer {
  readonly data: Readonly<Record<string, unknown>>
  readonly fault?: TillError | undefined
}

/**
 * Asks the Storefront API, in the language and for the country of the call.
 * @param operation `query` or `mutation`, with its variables
 */
export type AskShop = (
  operation: string,
  selection: string,
  call: Call,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<ShopAnswer>

/**
 * How both parts ask: by POST and a bare `fetch`, which is all that the API takes and that the first product should wait
 * for. Whatever is not plain success goes to `recover`, a module that most pages never load. Throws `TillError`.
 */
export function createAskShop(config: AdapterConfig): AskShop {
  const { fetch = globalThis.fetch, options } = config
  const key = options?.['key']
  const headers = {
    'content-type': 'application/json',
    ...(key && { 'x-shopify-storefront-access-token': key }),
  }
  return async (operation, selection, { context, signal }, variables) => {
    const url = shopAddress(config)
    const send = (market: string) => {
      const body = JSON.stringify({ query: operation + market + selection, variables })
      return fetch(url, { method: 'POST', headers, body, signal: deadline(15_000, signal) })
    }
    const market = inContext(context)
    let trouble: Trouble
    try {
      const response = await send(market)
      trouble = { response }
      if (response.ok) {
        const body = await response.json()
        if (Object.keys(body?.data ?? {}).length > 0 && !body.errors) return { data: body.data }
        trouble = { response, body }
      }
    } catch (cause) {
      trouble = { cause }
    }
    const recovery = await import('./recover.ts').catch(cause => {
      throw new TillError('network', 'Offline', { cause })
    })
    const again = signal?.aborted || operation.startsWith('m') ? undefined : market
    return recovery.recover(trouble, send, again)
  }
}
