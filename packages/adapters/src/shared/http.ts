import { isTillError } from '@tillkit/core'
import ky, { HTTPError } from 'ky'
import { deadline } from './deadline.ts'
import { forgetCopies } from './forget-copies.ts'
import { readReply } from './read-reply.ts'
import { toFault } from './to-fault.ts'

/** What `send` sends, and how. */
export interface SendInit {
  readonly method?: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** The body, as JSON. */
  readonly json?: unknown
  /** The body as it is, for what is not JSON. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Whether asking twice is harmless: only then is a lost or failed reply asked for once more. @default false */
  readonly isRead?: boolean
  /** Statuses that carry an answer at this merchant, where they mean a fault elsewhere: 401, 409, 500 … @default none */
  readonly answers?: readonly number[]
  readonly signal?: AbortSignal | undefined
  readonly fetch?: typeof fetch | undefined
  /** For all of it: retry, headers and body. @default 15,000 */
  readonly timeoutMs?: number
}

/** A merchant's answer. */
export interface SendReply {
  readonly status: number
  readonly headers: Headers
  /** Parsed JSON, not yet checked. */
  readonly body: unknown
}

/**
 * Sends what a shopper does to a merchant's API, for all adapters. Throws `TillError` as `readReply` does, and `network`
 * or `timeout` when no answer came: then the outcome of a change is open.
 */
export async function send(url: string | URL, init: SendInit): Promise<SendReply> {
  const {
    method = 'post',
    json,
    text,
    headers = {},
    isRead,
    answers,
    signal,
    fetch,
    timeoutMs = 15_000,
  } = init
  const limit = deadline(timeoutMs, signal)
  const ask = async () => {
    if (isRead) await forgetCopies(url)
    const response = await ky(url, {
      method,
      json,
      ...(text && { body: text }),
      headers,
      // A merchant's cookies are not this page's business: sessions travel in headers.
      credentials: 'omit',
      // What a cache has kept of a cart is the base of its next change, which would undo what came between.
      cache: 'no-store',
      // ky's own limit ends with the headers; `deadline` covers the body too.
      timeout: false,
      // 429 is left out: its wait is the caller's to show.
      retry: isRead ? { limit: 1, methods: [method], statusCodes: [502, 503, 504] } : 0,
      hooks: { beforeRetry: [goOn] },
      signal: limit,
      ...(fetch && { fetch }),
    }).catch((error: unknown) => refused(error))
    return { status: response.status, headers: response.headers, body: await readReply(response, answers) }
  }
  // Node 20 loses a signal that hangs on a request which it has collected: an answer that never comes would be waited for.
  const over = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(limit.reason))
  })
  try {
    return await Promise.race([ask(), over])
  } catch (error) {
    throw toFault(error)
  }
}

/** What a `fetch` of the till's own threw (a relay's, which has asked again itself) is the last word. */
function goOn({ error }: { readonly error: Error }): void {
  if (isTillError(error)) throw error
}

/** The answer inside ky's error about its status. */
function refused(error: unknown): Response {
  if (error instanceof HTTPError) return error.response
  throw error
}
