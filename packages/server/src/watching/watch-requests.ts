import type { MiddlewareHandler } from 'hono'
import type { GuardEnv } from '../guarding/guard-env.ts'
import type { Log } from './create-log.ts'
import { isOperational } from './is-operational.ts'
import type { RelayMetrics } from './relay-metrics.ts'
import { routeOf } from './route-of.ts'

/** A UUID, as UCP's `Request-Id` is. Anything else could be a name or an address, and does not enter a log. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/**
 * Writes a line for each request and counts it, around all guards. No address, no id in a path, no body and no user agent:
 * nothing in a line is about a person. Answers carry the `Request-Id` that finds the line.
 */
export function watchRequests(
  log: Log,
  metrics: Pick<RelayMetrics, 'request'>,
  now: () => number = () => performance.now(),
): MiddlewareHandler<GuardEnv> {
  return async (c, next) => {
    const began = now()
    const sent = c.req.header('request-id') ?? ''
    const request_id = uuid.test(sent) ? sent : crypto.randomUUID()
    await next()
    const route = routeOf(c.req.path)
    const merchant = c.get('merchantId')
    const { status } = c.res
    const ms = now() - began
    metrics.request({ merchant: merchant ?? '', route, method: c.req.method, status, ms })
    c.res.headers.set('request-id', request_id)
    // Of no interest while all is well.
    if (isOperational(c.req.path) && status === 200) return
    log(status >= 500 ? 'warn' : 'info', 'request', {
      request_id,
      method: c.req.method,
      route,
      merchant,
      site: c.get('site')?.origins[0],
      status,
      refused_by: c.get('refusedBy'),
      replayed: c.res.headers.has('idempotent-replayed') || undefined,
      age: Number(c.res.headers.get('age')) || undefined,
      // For a fault that no answer stands for.
      fault: c.error && status >= 500 ? c.error.name : undefined,
      ms: Math.round(ms),
    })
  }
}
