import { registry } from '@tillkit/adapters/registry'
import type { AdapterEntry } from '@tillkit/core'
import { Hono, type MiddlewareHandler } from 'hono'
import { createCatalogCache } from './catalog-cache/create-catalog-cache.ts'
import type { MerchantConfig, RelayConfig } from './config/relay-config.ts'
import { createMerchants } from './merchants/create-merchants.ts'
import { createSealer } from './sealing/create-sealer.ts'
import { createCartSessions } from './sessions/create-cart-sessions.ts'
import { createTurns } from './sessions/create-turns.ts'
import type { IdempotencyStore } from './stores/idempotency-store.ts'
import type { SessionStore } from './stores/session-store.ts'
import { faultAnswer } from './ucp/fault-answer.ts'
import { merchantRoutes } from './ucp/merchant-routes.ts'
import { negotiate } from './ucp/negotiate.ts'
import { ProtocolFault } from './ucp/protocol-fault.ts'
import type { RelayEnv, RelayServices } from './ucp/relay-env.ts'
import { writeAnswer } from './ucp/write-answer.ts'

/** What the relay works with and does not make itself. */
export interface RelayDeps {
  readonly idempotency: IdempotencyStore
  readonly sessions: SessionStore
  /** Run before the routes, in this order: keys and CORS, limits, logs. */
  readonly guards?: readonly MiddlewareHandler[]
  /** Routes beside UCP's: health, metrics, the OpenAPI document. */
  readonly extend?: (app: Hono<RelayEnv>) => void
  /** What calls a merchant: its time-out, retries of reads and circuit breaker. @default the realm's own fetch */
  readonly merchantFetch?: (merchant: MerchantConfig) => typeof fetch
  /** Adapters by name. @default those of @tillkit/adapters */
  readonly adapters?: Readonly<Record<string, AdapterEntry>>
  /** Milliseconds. @default Date.now */
  readonly now?: () => number
}

/** A relay: a function from request to response, for any runtime that has `fetch` and WebCrypto. */
export interface Relay {
  fetch(request: Request): Promise<Response>
  /** Resolves when no change of a cart is under way any more. */
  close(): Promise<void>
}

/** Of catalog answers: up to 128 MB of memory where they are not all ASCII. */
const cacheCharacters = 64_000_000

/** Makes the service that speaks UCP for every merchant in `config`. */
export function createRelay(config: RelayConfig, deps: RelayDeps): Relay {
  const { guards = [], extend, adapters = registry, now = Date.now, merchantFetch = () => fetch } = deps
  const { fresh_seconds: fresh, stale_seconds: stale } = config.cache ?? {
    fresh_seconds: 10,
    stale_seconds: 300,
  }
  const sealer = createSealer(config.secrets)
  const services: RelayServices = {
    sealer,
    sessions: createCartSessions(sealer, deps.sessions),
    idempotency: deps.idempotency,
    cache: createCatalogCache({
      freshMs: fresh * 1000,
      staleMs: stale * 1000,
      characters: cacheCharacters,
      now,
    }),
    turns: createTurns(),
    fresh,
    stale,
  }
  const merchants = createMerchants(config.merchants, { adapters, fetchOf: merchantFetch, now })
  const baseOf = (url: URL): string => config.url ?? url.origin

  const app = new Hono<RelayEnv>()
  app.onError(error => writeAnswer(faultAnswer(error)))
  app.notFound(() =>
    writeAnswer(faultAnswer(new ProtocolFault(404, 'not_found', 'There is no such address'))),
  )
  for (const guard of guards) app.use(guard)
  extend?.(app)
  app.use(negotiate)

  const routes = merchantRoutes(services)
  app.use('/m/:merchant/*', async (c, next) => {
    const name = c.req.param('merchant')
    const merchant = await merchants.named(name)
    if (!merchant) throw new ProtocolFault(404, 'not_found', 'There is no such merchant')
    c.set('merchant', merchant)
    c.set('base', `${baseOf(new URL(c.req.url))}/m/${name}`)
    await next()
  })
  app.route('/m/:merchant', routes)
  app.use(async (c, next) => {
    const url = new URL(c.req.url)
    const merchant = await merchants.at(url.hostname)
    if (!merchant) throw new ProtocolFault(404, 'not_found', 'There is no such address')
    c.set('merchant', merchant)
    c.set('base', baseOf(url))
    await next()
  })
  app.route('/', routes)

  return {
    fetch: async request => app.fetch(request),
    close: () => services.turns.over(),
  }
}
