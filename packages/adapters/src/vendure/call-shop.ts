import { type AdapterConfig, type Call, type Sessioned, TillError } from '@tillkit/core'
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

/** What a shop, or what stands before it, answers to a form that it does not take; nothing has been done then. */
const formRefusals = [400, 401, 403, 405, 406, 415]

/**
 * Speaks to the shop API with a bearer session: a cookie would be a third party's on the page, and dropped. What begins a
 * session goes as a form, which from another origin needs no preflight: a first add takes one round trip, not two. A shop
 * that takes no forms (`apiOptions.csrfPrevention`) is asked in JSON at once, and from then on.
 */
export function createCallShop(config: AdapterConfig): CallShop {
  const { fetch } = config
  let takesForms = true
  return async (json, { context, session, signal }, isRead = false) => {
    const url = marketUrl(config, context)
    const ask = async (isForm?: boolean): Promise<ShopReply> => {
      const { status, body, headers } = await send(url, {
        ...(isForm ? { text: `query=${encodeURIComponent(json.query)}`, answers: formRefusals } : { json }),
        headers: isForm
          ? { 'content-type': 'application/x-www-form-urlencoded' }
          : session
            ? { authorization: `Bearer ${session}` }
            : {},
        isRead,
        signal,
        fetch,
      })
      if (isForm && formRefusals.includes(status)) throw new TillError('unsupported', 'No forms')
      const { data, errors } = parseGraphql(body)
      const token = headers.get('vendure-auth-token')
      return { data, fault: errors?.[0], ...(token && { session: token }) }
    }
    const begin = async () => {
      if (!takesForms || session || json.variables) return ask()
      takesForms = false
      const reply = await ask(true).catch(fault => {
        // A wall that knows no CORS looks like a broken network. Was it one, what came of the form is an order of a session
        // that nobody has.
        if (!/^(unsupported|network)$/.test(fault.code)) throw fault
      })
      if (!reply) return ask()
      takesForms = true
      return reply
    }
    const reply = await begin()
    return dropRefusedCurrency(url, reply.fault) ? begin() : reply
  }
}
