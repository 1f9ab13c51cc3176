import type { Context, Handler, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ServiceConfig } from './config/relay-config.ts'
import { createRelay, type Relay, type RelayDeps } from './create-relay.ts'
import { createMerchantFetch } from './guarding/create-merchant-fetch.ts'
import type { GuardEnv } from './guarding/guard-env.ts'
import { type AddressOf, guardRates } from './guarding/guard-rates.ts'
import { guardSites } from './guarding/guard-sites.ts'
import { refuse } from './guarding/refuse.ts'
import { openapiRoute } from './openapi/openapi-route.ts'
import { createLog, type Log } from './watching/create-log.ts'
import { type RelayMetrics, relayMetrics } from './watching/relay-metrics.ts'
import { watchRequests } from './watching/watch-requests.ts'
import { addWatchRoutes } from './watching/watch-routes.ts'

/** What a service works with: its stores, and what only its runtime knows. */
export interface ServiceDeps extends Pick<RelayDeps, 'idempotency' | 'sessions' | 'adapters' | 'now'> {
  /** @default nobody knows, and addresses are not limited */
  readonly addressOf?: AddressOf
  /** Whether the node can serve; says why when it cannot. @default always */
  readonly isReady?: () => Promise<true | string>
  readonly log?: Log
  readonly metrics?: RelayMetrics
  /** Answers `GET /detect`, as `detectRoute` makes it. @default there is no such route */
  readonly detect?: Handler
  /** What reaches the merchants. @default the realm's own fetch */
  readonly fetch?: typeof fetch
}

/** Makes the relay with all that guards and watches it: a function from request to response, for any runtime. */
export function createService(config: ServiceConfig, deps: ServiceDeps): Relay {
  const {
    addressOf = () => undefined,
    isReady = async () => true,
    log = createLog(config.log),
    metrics = relayMetrics(config.merchants.map(({ id }) => id)),
    fetch,
    detect,
    idempotency,
    sessions,
    adapters,
    now,
  } = deps
  const merchants = createMerchantFetch(config.calls, {
    ...(fetch && { fetch }),
    onCall(call) {
      metrics.call(call)
      if (call.outcome === 'failed' || call.outcome === 'timeout') log('warn', 'merchant_call', { ...call })
    },
  })
  metrics.watchBreakers(merchants.open)
  const guards: readonly MiddlewareHandler<GuardEnv>[] = [
    watchRequests(log, metrics),
    guardSites(config.sites, config.merchants),
    guardRates(config.limits, addressOf, now),
    bodyLimit({
      maxSize: config.limits.body_bytes,
      onError: (c: Context) =>
        refuse(c, 'body', 413, 'request_too_large', `At most ${config.limits.body_bytes} bytes`),
    }),
  ]
  return createRelay(config, {
    idempotency,
    sessions,
    ...(adapters && { adapters }),
    ...(now && { now }),
    guards: guards as readonly MiddlewareHandler[],
    merchantFetch: ({ id }) => merchants.of(id),
    extend(app) {
      const plain = app as unknown as Hono
      addWatchRoutes(plain, { metrics, metricsToken: config.metrics_token, isReady })
      openapiRoute(plain, config.url)
      if (detect) plain.get('/detect', detect)
    },
  })
}
