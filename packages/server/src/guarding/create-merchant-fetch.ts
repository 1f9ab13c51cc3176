import { isTillError, TillError } from '@tillkit/core'
import type { CallsConfig } from '../config/relay-config.ts'
import { type Breaker, createBreaker } from './create-breaker.ts'
import { isRead } from './is-read.ts'
import { readInFull } from './read-in-full.ts'
import { within } from './within.ts'

/** What one call to a merchant came to, for metrics. */
export interface MerchantCall {
  readonly merchant: string
  readonly kind: 'read' | 'change'
  readonly outcome: 'answered' | 'failed' | 'timeout' | 'given_up' | 'refused'
  readonly ms: number
}

/** What calls are made with. */
export interface MerchantFetchDeps {
  readonly fetch?: typeof fetch
  readonly now?: () => number
  readonly onCall?: (call: MerchantCall) => void
  /** Waits between two tries; for tests. */
  readonly pause?: (ms: number) => Promise<void>
}

/** Calls to all merchants. */
export interface MerchantFetch {
  /** The `fetch` for a merchant's adapter. */
  of(merchant: string): typeof fetch
  /** Merchants that are left alone at the moment. */
  open(): readonly string[]
}

/**
 * A `fetch` with a limit of time that covers the body, a retry of reads, and a circuit breaker for each merchant. Only what
 * stands between counts as a failure (no answer, 502, 503, 504): a shop may answer 500 for sold out. A read that failed to
 * the end is a `TillError`, which tells an adapter that it was tried again already.
 */
export function createMerchantFetch(
  rules: CallsConfig,
  { fetch: get = fetch, now = Date.now, onCall, pause = sleep }: MerchantFetchDeps = {},
): MerchantFetch {
  const breakers = new Map<string, Breaker>()
  const { breaker_failures: failures, breaker_open_ms: openMs } = rules

  function breakerOf(merchant: string): Breaker {
    const known = breakers.get(merchant)
    if (known) return known
    const made = createBreaker({ failures, openMs, now })
    breakers.set(merchant, made)
    return made
  }

  async function call(merchant: string, request: Request): Promise<Response> {
    const body = request.body ? await request.arrayBuffer() : undefined
    const isReading = isRead(request.method, body ? new TextDecoder().decode(body) : '')
    const kind = isReading ? 'read' : 'change'
    const breaker = breakerOf(merchant)
    const limitMs = isReading ? rules.read_timeout_ms : rules.change_timeout_ms
    for (let triesLeft = isReading ? rules.read_retries : 0; ; triesLeft -= 1) {
      const began = now()
      const tell = (outcome: MerchantCall['outcome']) =>
        onCall?.({ merchant, kind, outcome, ms: now() - began })
      const waitMs = breaker.wait()
      if (waitMs > 0) {
        tell('refused')
        throw new TillError('merchant_error', `${merchant} does not answer and is left alone for a moment`, {
          retryAfterMs: waitMs,
        })
      }
      let fault: TillError
      try {
        const response = await within(limitMs, request.signal, async signal =>
          readInFull(await get(request.url, { ...restOf(request), ...(body && { body }), signal })),
        )
        const isLost = [502, 503, 504].includes(response.status)
        breaker.report(isLost ? 'failed' : 'answered')
        tell(isLost ? 'failed' : 'answered')
        if (!isLost || !isReading) return response
        fault = toRefusal(response)
      } catch (error) {
        // Who asked has gone: that says nothing about the merchant.
        const isGone = request.signal.aborted
        breaker.report(isGone ? 'given_up' : 'failed')
        tell(isGone ? 'given_up' : (error as Error).name === 'TimeoutError' ? 'timeout' : 'failed')
        if (isGone || !isReading) throw error
        fault = toFault(error as Error)
      }
      if (triesLeft <= 0) throw fault
      await pause(100 + Math.random() * 200)
    }
  }

  return {
    of: merchant => (input, init) => call(merchant, new Request(input, init)),
    open: () => [...breakers].filter(([, breaker]) => breaker.isOpen()).map(([merchant]) => merchant),
  }
}

/** All of a request but its body and signal; a `Request` cannot be sent twice. */
function restOf({ method, headers, redirect }: Request): RequestInit {
  return { method, headers, redirect }
}

function toRefusal({ status, headers }: Response): TillError {
  const retryAfterMs = Number(headers.get('retry-after')) * 1000
  return new TillError('merchant_error', `HTTP ${status}`, {
    details: { status },
    ...(retryAfterMs > 0 && { retryAfterMs }),
  })
}

function toFault(cause: Error): TillError {
  if (isTillError(cause)) return cause
  return new TillError(cause.name === 'TimeoutError' ? 'timeout' : 'network', cause.message, { cause })
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
