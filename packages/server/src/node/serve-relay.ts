import type { IncomingMessage, Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { ServiceConfig } from '../config/relay-config.ts'
import { createService } from '../create-service.ts'
import { detectRoute } from '../detect/detect-route.ts'
import { createVettedFetch } from '../detect/vetted-fetch.ts'
import { createLog, type Log } from '../watching/create-log.ts'
import { type ProcessFacts, relayMetrics } from '../watching/relay-metrics.ts'
import { addressOf } from './address-of.ts'
import { openStores } from './open-stores.ts'

/** A relay that listens. */
export interface ServedRelay {
  readonly url: string
  /**
   * Stops gracefully: says "not ready", takes no new connections, lets what is under way end (`drain_ms` at most), then closes
   * its stores. A second call waits for the same end.
   */
  close(): Promise<void>
}

/** Starts a node of the relay. */
export async function serveRelay(
  config: ServiceConfig,
  { log = createLog(config.log) }: { readonly log?: Log } = {},
): Promise<ServedRelay> {
  const ids = config.merchants.map(({ id }) => id)
  const stores = await openStores(config.store, ids, log)
  const addresses = new WeakMap<Request, string>()
  let draining = false

  const service = createService(config, {
    ...stores,
    log,
    metrics: relayMetrics(ids, processFacts),
    detect: detectRoute(createVettedFetch()),
    addressOf: c => addresses.get(c.req.raw),
    isReady: async () => (draining ? 'draining' : (await stores.ping()) || 'the store does not answer'),
  })

  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve(
      {
        hostname: config.host,
        port: config.port,
        async fetch(request, env) {
          const { socket } = (env as { incoming: IncomingMessage }).incoming
          const forwarded = request.headers.get('x-forwarded-for') ?? undefined
          const address = addressOf({ remote: socket.remoteAddress, forwarded }, config.trusted_proxies)
          if (address !== undefined) addresses.set(request, address)
          const response = await service.fetch(request)
          // A kept connection would bring the next request to a node that is about to end.
          if (draining) response.headers.set('connection', 'close')
          return response
        },
      },
      () => resolve(starting as Server),
    )
    starting.once('error', reject)
  })
  // Who sends a request drop by drop holds a connection no longer than this; proxies keep theirs for a minute.
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 65_000
  const { port } = server.address() as { port: number }
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log('info', 'listening', { url, merchants: ids.length, store: config.store.type })

  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(config.host)
  if (!isLocal && config.metrics_token === undefined)
    log('warn', 'metrics_open', { hint: 'anyone who reaches this node may read /metrics; set metrics_token' })

  let closing: Promise<void> | undefined
  return {
    url,
    close() {
      closing ??= close()
      return closing
    },
  }

  async function close(): Promise<void> {
    draining = true
    log('info', 'draining')
    const ended = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeIdleConnections()
    const late = setTimeout(() => {
      log('warn', 'drained_late')
      server.closeAllConnections()
    }, config.drain_ms)
    await ended
    clearTimeout(late)
    await service.close()
    await stores.close()
    log('info', 'closed')
  }
}

function processFacts(): ProcessFacts {
  const { user, system } = process.cpuUsage()
  return { memoryBytes: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 }
}
