import { Hono, type MiddlewareHandler } from 'hono'
import type { RelayConfig } from './config/relay-config.ts'
import type { IdempotencyStore } from './stores/idempotency-store.ts'
import type { SessionStore } from './stores/session-store.ts'

/** What the relay works with and does not make itself. */
export interface RelayDeps {
  readonly idempotency: IdempotencyStore
  readonly sessions: SessionStore
  /** Run before the routes, in this order: keys and CORS, limits, logs. */
  readonly guards?: readonly MiddlewareHandler[]
  /** Routes beside UCP's: health, metrics, the OpenAPI document. */
  readonly extend?: (app: Hono) => void
  /** What calls the merchants: a time-out, retries of reads and the circuit breaker are around it. */
  readonly fetch?: typeof fetch
  /** Milliseconds. @default Date.now */
  readonly now?: () => number
}

/** A relay: a function from request to response, for any runtime that has `fetch` and WebCrypto. */
export interface Relay {
  fetch(request: Request): Promise<Response>
  close(): Promise<void>
}

/** Makes the service that speaks UCP for every merchant in `config`. */
export function createRelay(_config: RelayConfig, { guards = [], extend }: RelayDeps): Relay {
  const app = new Hono()
  for (const guard of guards) app.use(guard)
  extend?.(app)
  return {
    fetch: async request => app.fetch(request),
    close: async () => undefined,
  }
}
