import { TillError } from '@tillkit/core'
import type { CallsConfig } from '../config/relay-config.ts'
import { type Breaker, createBreaker } from './create-breaker.ts'
import { isRead } from './is-read.ts'

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

/** An adapter's answer is some kilobytes; a feed some megabytes. */
const longestBody = 64 * 1024 * 1024

/**
 * A `fetch` with a limit of time that covers the body, a retry of reads, and a circuit breaker for each merchant. Only what
 * stands between counts as a failure (no answer, 502, 503, 504): a shop may answer 500 for sold out.
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
      try {
        const response = await within(limitMs, request.signal, async signal =>
          inFull(await get(request.url, { ...restOf(request), ...(body && { body }), signal })),
        )
        const isLost = [502, 503, 504].includes(response.status)
        breaker.report(isLost ? 'failed' : 'answered')
        tell(isLost ? 'failed' : 'answered')
        if (!isLost || triesLeft <= 0) return response
      } catch (error) {
        // Who asked has gone: that says nothing about the merchant.
        const isGone = request.signal.aborted
        breaker.report(isGone ? 'given_up' : 'failed')
        tell(isGone ? 'given_up' : (error as Error).name === 'TimeoutError' ? 'timeout' : 'failed')
        if (isGone || triesLeft <= 0) throw error
      }
      await pause(100 + Math.random() * 200)
    }
  }

  return {
    of: merchant => (input, init) => call(merchant, new Request(input, init)),
    open: () => [...breakers].filter(([, breaker]) => breaker.isOpen()).map(([merchant]) => merchant),
  }
}

/**
 * Runs `work` until it is done, `limitMs` are over or `signal` says so. Not by `AbortSignal.any` and `.timeout`: Node 20 may
 * collect what they are made of before they fire.
 */
async function within<T>(
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  const timer = setTimeout(
    () => controller.abort(new DOMException(`No answer within ${limitMs} ms`, 'TimeoutError')),
    limitMs,
  )
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** All of a request but its body and signal; a `Request` cannot be sent twice. */
function restOf({ method, headers, redirect }: Request): RequestInit {
  return { method, headers, redirect }
}

/** A response whose body has arrived, so that a body that breaks off counts like an answer that never came. */
async function inFull(response: Response): Promise<Response> {
  const { status, statusText, headers, url, redirected } = response
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  // Not `for await`: browsers' and some edge runtimes' streams cannot be iterated.
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    length += part.value.length
    if (length > longestBody) {
      await reader?.cancel()
      throw new TillError('broken_reply', `more than ${longestBody} bytes from ${new URL(url).host}`)
    }
    chunks.push(part.value)
  }
  const body = response.body ? new Blob(chunks) : null
  const whole = new Response(body, { status, statusText, headers })
  // A `Response` that was made by hand has no address, and adapters read relative links against it.
  return Object.defineProperties(whole, { url: { value: url }, redirected: { value: redirected } })
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
