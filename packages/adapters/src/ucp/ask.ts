import { type AdapterConfig, type Call, type Message, TillError, tillkitAnswerKey } from '@tillkit/core'
import { send } from '../shared/http.ts'
import { agentHeaders, newUuid } from './agent-headers.ts'
import { isEntry } from './registry-of.ts'
import { parseAvailable, parseErrorBody } from './session.guard.generated.ts'
import { stripNulls } from './strip-nulls.ts'
import type { UcpMerchant } from './to-merchant.ts'
import { toError, toMessages } from './to-messages.ts'

/** What to ask for beside a path. */
export interface AskInit {
  /** @default 'get' */
  readonly method?: 'get' | 'post' | 'put'
  readonly json?: object
  /**
   * The name of what the shopper means to do, under which the merchant does it once. Of steps on the way (a replacement
   * can be sent twice; its body differs when the cart has changed meanwhile) each has its own. @default a new one
   */
  readonly key?: string | undefined
}

/** A merchant's answer: a resource, or why there is none. */
export interface Answer {
  /** Unchecked, without nulls. */
  readonly resource: unknown
  /** At least one of type `error` where there is no resource. */
  readonly messages: readonly Message[]
  /** What a refusal told of the stock, by a merchant with `dev.tillkit.merchant`. */
  readonly available: Readonly<Record<string, number>> | undefined
}

/** Asks a merchant's REST service. Throws `TillError`. */
export type Ask = (path: string, call: Call, init?: AskInit) => Promise<Answer>

/** Statuses with which merchants tell an outcome, against UCP's word that it comes with 200. */
const outcomes = [400, 402, 404, 410]

/** Speaks UCP's REST binding with the headers that it demands. @see UCP 2026-04-08 `rest.openapi.json` */
export function createAsk(config: AdapterConfig, { rest }: UcpMerchant): Ask {
  return async (path, { context, signal }, { method = 'get', json, key } = {}) => {
    const { status, body } = await send(`${rest}/${path}`, {
      method,
      json,
      headers: {
        ...agentHeaders(config),
        ...(method !== 'get' && { 'idempotency-key': key ?? newUuid() }),
        ...(context.language && { 'accept-language': context.language }),
      },
      isRead: method === 'get',
      signal,
      fetch: config.fetch,
    })
    const resource = stripNulls(body)
    const { messages: rows, code = '', content = '' } = parseErrorBody(isEntry(resource) ? resource : {})
    const messages = toMessages(rows)
    const available = availableOf(resource)
    if (status < 300 && isEntry(resource) && 'id' in resource) return { resource, messages, available }
    if (status === 404 || status === 410) messages.push(toError('not_found', content))
    else if (code && outcomes.includes(status)) messages.push(toError(code.toLowerCase(), content))
    // A conflict is about another request with the same key, whose outcome is open: no refusal, whatever it says.
    if (status !== 409 && messages.some(({ type }) => type === 'error'))
      return { resource: undefined, messages, available }
    throw status < 300
      ? new TillError('broken_reply', '$: expected a resource or an error')
      : new TillError('merchant_error', `HTTP ${status} ${code}`, { retryable: false, details: { status } })
  }
}

/** Counts of what can be had, if they are told and none is broken. */
function availableOf(resource: unknown): Answer['available'] {
  const ucp = isEntry(resource) && resource['ucp']
  const answer = isEntry(ucp) && ucp[tillkitAnswerKey]
  try {
    const counts = parseAvailable(isEntry(answer) ? answer['available'] : undefined)
    return Object.values(counts).every(count => count >= 0) ? counts : undefined
  } catch {
    return undefined
  }
}
