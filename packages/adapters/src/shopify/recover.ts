import { TillError } from '@tillkit/core'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import type { ShopAnswer } from './ask-shop.ts'
import { parseGraphql } from './graphql.guard.generated.ts'
import { toGraphqlFault } from './to-graphql-fault.ts'

/** How far a request came: what was thrown, a refusing reply, or the body of one that is not plain success. */
export type Trouble = { readonly cause: unknown } | { readonly response: Response; readonly body?: unknown }

/**
 * Makes the best of a request that did not simply succeed. A language or country that is not in Shopify's lists spoils the
 * whole request, so that is asked for once more without; so is a read that was lost on the way, as it was. Throws a
 * `TillError` where there is no data at all.
 * @param again the market of a read that may be asked for again; absent for a change, and for a caller who has left
 */
export async function recover(
  trouble: Trouble,
  send: (market: string) => Promise<Response>,
  again: string | undefined,
): Promise<ShopAnswer> {
  const settled = settle(trouble)
  const fault = await settled.then(() => undefined, toFault)
  if (!fault) return settled
  const isUnknown = /(language|country)code/i.test(fault.message)
  const isLost = again !== undefined && fault.retryable && /network|merchant/.test(fault.code)
  if (!isUnknown && !isLost) throw fault
  const second = (response: Response) => settle({ response })
  return send(isUnknown ? '' : (again ?? ''))
    .then(second)
    .catch((cause: unknown) => {
      throw toFault(cause)
    })
}

async function settle(trouble: Trouble): Promise<ShopAnswer> {
  if ('cause' in trouble) throw trouble.cause
  const { response } = trouble
  const { status } = response
  // Shopify's own status for what looks like a bot.
  if (status === 430) throw new TillError('rate_limited', 'HTTP 430', { details: { status } })
  const { data, errors } = parseGraphql(trouble.body ?? (await readReply(response)))
  const fault = toGraphqlFault(errors, status)
  if (data && !(fault && Object.values(data).every(answer => answer === null))) return { data, fault }
  throw fault ?? new TillError('broken_reply', '$.data: expected object')
}
