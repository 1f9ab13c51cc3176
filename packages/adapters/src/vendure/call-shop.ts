import type { AdapterConfig, Call } from '@tillkit/core'
import { send } from '../shared/http.ts'
import { parseGraphql } from './graphql.guard.generated.ts'
import { dropRefusedCurrency, type GraphqlFault } from './graphql-reply.ts'
import { marketUrl } from './market-url.ts'

/** A reply of the shop API to a shopper's session. */
export interface ShopReply {
  readonly data: unknown
  /** What went wrong outside of commerce; some of it has a meaning to commerce all the same. */
  readonly fault: GraphqlFault | undefined
  /** Present when Vendure began a new session: none was sent, or one that it no longer knows. */
  readonly session: string | undefined
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
  return async (question, { context, session, signal }, isRead = false) => {
    const url = marketUrl(config, context)
    const headers: Record<string, string> = session ? { authorization: `Bearer ${session}` } : {}
    const ask = async (): Promise<ShopReply> => {
      const reply = await send(url, { json: question, headers, isRead, signal, fetch })
      const { data, errors } = parseGraphql(reply.body)
      const token = reply.headers.get('vendure-auth-token')
      return { data, fault: errors?.[0], session: token ?? undefined }
    }
    const reply = await ask()
    return dropRefusedCurrency(url, reply.fault) ? ask() : reply
  }
}
