import type { AdapterConfig, Call, Sessioned } from '@tillkit/core'
import { send } from '../shared/http.ts'
import { parseGraphql } from './graphql.guard.generated.ts'
import { dropRefusedCurrency, type GraphqlFault } from './graphql-reply.ts'
import { marketUrl } from './market-url.ts'

/**
 * A reply of the shop API to a shopper's session. `session` is there when Vendure began a new one: none was sent, or one
 * that it no longer knows.
 */
export interface ShopReply extends Sessioned {
  readonly data: unknown
  /** What went wrong outside of commerce; some of it has a meaning to commerce all the same. */
  readonly fault: GraphqlFault | undefined
}

/** Asks or changes something in the session of `call`. */
export type CallShop = (
  question: { readonly query: string; readonly variables?: object },
  call: Call,
  isRead?: boolean,
) => Promise<ShopReply>

/** Speaks to the shop API with a bearer session: a cookie would be a third party's on the page, and dropped. */
export function createCallShop(config: AdapterConfig): CallShop {
  const { fetch } = config
  return async (json, { context, session, signal }, isRead = false) => {
    const url = marketUrl(config, context)
    const ask = async (): Promise<ShopReply> => {
      const { body, headers } = await send(url, {
        json,
        headers: session ? { authorization: `Bearer ${session}` } : {},
        isRead,
        signal,
        fetch,
      })
      const { data, errors } = parseGraphql(body)
      const token = headers.get('vendure-auth-token')
      return { data, fault: errors?.[0], ...(token && { session: token }) }
    }
    const reply = await ask()
    return dropRefusedCurrency(url, reply.fault) ? ask() : reply
  }
}
