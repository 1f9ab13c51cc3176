import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { parseGraphql } from './graphql.guard.generated.ts'
import { inContext } from './in-context.ts'
import { shopAddress } from './shop-address.ts'
import { toGraphqlFault } from './to-graphql-fault.ts'

/** What Shopify answered: `data` by the names in the selection, and the fault where some of it is missing. */
export interface ShopAnswer {
  readonly data: Readonly<Record<string, unknown>>
  readonly fault: TillError | undefined
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
 * How both parts ask: by POST, which is all that the API takes. A read that was lost on the way is asked once more, a
 * change never. Throws a `TillError` where there is no data at all.
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
    const ask = async (market: string): Promise<ShopAnswer> => {
      const body = JSON.stringify({ query: operation + market + selection, variables })
      try {
        const response = await fetch(url, { method: 'POST', headers, body, signal: deadline(15_000, signal) })
        // Shopify's own status for what looks like a bot.
        if (response.status === 430)
          throw new TillError('rate_limited', 'HTTP 430', { details: { status: 430 } })
        return toAnswer(await readReply(response), response.status)
      } catch (cause) {
        throw toFault(cause)
      }
    }
    const market = inContext(context)
    return ask(market).catch(fault => {
      // A language or country that is not in Shopify's lists spoils the whole request.
      if (/(Language|Country)Code/.test(fault.message)) return ask('')
      if (
        operation.startsWith('query') &&
        /network|merchant/.test(fault.code) &&
        fault.retryable &&
        !signal?.aborted
      )
        return ask(market)
      throw fault
    })
  }
}

function toAnswer(body: unknown, status: number): ShopAnswer {
  const { data, errors } = parseGraphql(body)
  const fault = toGraphqlFault(errors, status)
  if (data && !(fault && Object.values(data).every(answer => answer === null))) return { data, fault }
  throw fault ?? new TillError('broken_reply', '$.data: expected object')
}
