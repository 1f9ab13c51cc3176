import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { type SendReply, send } from '../shared/http.ts'
import { type CartWire, parseCart, parseRefusal, type RefusalWire } from './cart.guard.generated.ts'
import type { Session } from './session.ts'
import { storeUrl } from './store-url.ts'

/** A change: a route and what is posted to it. */
export type Change = readonly [route: string, body: object]

/** What a request came to: the body of a success or a refusal, and the token that goes on. */
export interface StoreReply {
  readonly body?: unknown
  readonly refusal?: RefusalWire
  readonly token: string | undefined
}

/** The requests of the Store API that carry a session. */
export interface Store {
  /** Reads a route. */
  get(
    route: string,
    session: Session,
    call: Call,
    query?: Readonly<Record<string, string>>,
  ): Promise<StoreReply>
  /** Posts one change, or several as one batch; an answer each. Without a token that is still good it begins a cart. */
  post(changes: readonly Change[], session: Session, call: Call): Promise<readonly StoreReply[]>
}

/** As many as WordPress takes in one batch. */
const batchMost = 25

/** 401 without a token, 403 where stock cannot be held, 409 with a cart that does not fit: all with JSON that says so. */
const answers = [401, 403, 409]

/**
 * Speaks to the Store API with a Cart-Token: cookies of the shop would be a third party's on the page, and dropped. Every
 * answer about a cart has a token, also the refusal of a change without one, which no cache keeps: so begins a cart.
 */
export function createStore(config: AdapterConfig): Store {
  const { fetch } = config
  const ask = (route: string, token: string | undefined, { signal }: Call, json?: object, query = {}) =>
    send(storeUrl(config, route, query), {
      method: json ? 'post' : 'get',
      ...(json && { json }),
      headers: token ? { 'cart-token': token } : {},
      isRead: !json,
      answers,
      signal,
      fetch,
    })

  const post: Store['post'] = async (changes, session, call) => {
    if (changes.length > batchMost) {
      const replies = await post(changes.slice(0, batchMost), session, call)
      const next = replies.reduce(renew, session)
      return [...replies, ...(await post(changes.slice(batchMost), next, call))]
    }
    const attempt = async (sent: string | undefined): Promise<readonly StoreReply[]> => {
      const [first] = changes
      if (!first || changes.length === 1)
        return first ? [toReply(await ask(first[0], sent, call, first[1]), sent)] : []
      const requests = changes.map(([route, body]) => ({
        path: `/wc/store/v1/${route}`,
        method: 'POST',
        headers: sent ? { 'Cart-Token': sent } : {},
        body,
      }))
      return toReplies(await ask('batch', sent, call, { requests }), sent)
    }
    const { token } = session
    const replies = await attempt(token)
    const begun = replies[0]?.refusal?.code.includes('nonce') && replies[0].token
    return begun && begun !== token ? attempt(begun) : replies
  }

  return {
    post,
    async get(route, { token }, call, query = {}) {
      // A cache between here and the shop that heeds neither headers nor the shop would show one shopper another's cart.
      const apart = { ...query, _: `${Date.now()}${Math.random()}`.replace('.', '') }
      return toReply(await ask(route, token, call, undefined, apart), token)
    },
  }
}

/** The session after an answer: its token is new with each. */
export function renew(session: Session, { token }: StoreReply): Session {
  return token ? { ...session, token } : session
}

/** The cart of a read; undefined where it was refused. */
export function cartOf({ body }: StoreReply): CartWire | undefined {
  return body === undefined ? undefined : parseCart(body)
}

function toReply({ status, headers, body }: SendReply, sent: string | undefined): StoreReply {
  return judge(status, body, headers.get('cart-token') ?? sent, headers)
}

/** The answers in a batch, each with headers of its own. */
function toReplies({ status, headers, body }: SendReply, sent: string | undefined): StoreReply[] {
  const { responses } = (body ?? {}) as { readonly responses?: unknown }
  if (!Array.isArray(responses)) return [judge(status, body, sent, headers)]
  return responses.map(
    (it: { status?: unknown; headers?: { 'Cart-Token'?: unknown } | null; body?: unknown } | null) => {
      const token = it?.headers?.['Cart-Token']
      return judge(Number(it?.status), it?.body, typeof token === 'string' ? token : sent, headers)
    },
  )
}

function judge(status: number, body: unknown, token: string | undefined, headers: Headers): StoreReply {
  // A payment that failed answers 400 with the checkout and no error.
  if ((status >= 200 && status < 300) || Object.hasOwn(Object(body), 'payment_result')) return { body, token }
  const refusal = parseRefusal(body)
  if (refusal.code === 'rate_limit_exceeded') {
    const retryAfterMs = Number(headers.get('ratelimit-retry-after')) * 1000
    throw new TillError('rate_limited', refusal.code, retryAfterMs > 0 ? { retryAfterMs } : {})
  }
  // Answers of WordPress itself: the Store API is switched off, or behind a wall.
  if (!(status < 500) || /^rest_(?!invalid_param)/.test(refusal.code))
    throw new TillError('merchant_error', refusal.code, { details: { status } })
  return { refusal, token }
}
