import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { send } from '../shared/http.ts'
import { parseRefusal, type RefusalWire } from './cart.guard.generated.ts'
import { storeRequest } from './store-request.ts'

/** An answer of the store API: its unchecked body, or why it refused. */
export interface StoreReply {
  readonly status: number
  readonly body: unknown
  readonly refusal?: RefusalWire
}

/** Reads (without a body) or changes something of a shopper's. `answers` as in `send`. */
export type CallStore = (
  path: string,
  call: Call,
  json?: object,
  how?: { readonly method?: 'delete'; readonly answers?: readonly number[] },
) => Promise<StoreReply>

/**
 * Speaks to the store API about carts and orders. HTTP 409 says that another request holds the cart: what came of this one
 * is not told, so it is thrown as `merchant_error`, as 5xx is.
 */
export function createCallStore(config: AdapterConfig): CallStore {
  return async (path, { signal }, json, { method, answers } = {}) => {
    const [url, headers] = storeRequest(config, path)
    const { status, body } = await send(url, {
      method: method ?? (json ? 'post' : 'get'),
      json,
      headers,
      isRead: !json,
      ...(answers && { answers }),
      signal,
      fetch: config.fetch,
    })
    if (status < 400) return { status, body }
    const refusal = parseRefusal(body)
    if (status === 409) throw new TillError('merchant_error', 'The cart is in use')
    if (/^Publishable API key|valid publishable key/.test(refusal.message ?? ''))
      throw new TillError('unauthorized', 'The publishable key is refused')
    return { status, body, refusal }
  }
}
