import type { Context, Hono } from 'hono'
import { digest } from '../sealing/digest.ts'
import type { RelayMetrics } from './relay-metrics.ts'

/** What the routes for operators look at. */
export interface WatchedState {
  readonly metrics: Pick<RelayMetrics, 'toText'>
  /** What `/metrics` wants as a bearer token; anyone may read it without. */
  readonly metricsToken?: string | undefined
  /** Whether the node takes requests: its store answers and it is not about to stop. Says why when it does not. */
  isReady(): Promise<true | string>
}

/**
 * `/healthz`: the process answers (restart it when it does not). `/readyz`: it can serve (send it nobody while it cannot).
 * `/metrics`: for Prometheus.
 */
export function addWatchRoutes(app: Hono, { metrics, metricsToken, isReady }: WatchedState): void {
  const noStore = { 'cache-control': 'no-store' }
  app.get('/healthz', c => c.json({ status: 'ok' }, 200, noStore))
  app.get('/readyz', async c => {
    const ready = await isReady()
    return ready === true
      ? c.json({ status: 'ready' }, 200, noStore)
      : c.json({ status: 'not_ready', reason: ready }, 503, noStore)
  })
  app.get('/metrics', async c => {
    if (metricsToken !== undefined && !(await hasToken(c, metricsToken)))
      return c.text('wants the bearer token of metrics_token\n', 401, { 'www-authenticate': 'Bearer' })
    return c.text(metrics.toText(), 200, {
      ...noStore,
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
}

/** Compared by digest: the time it takes tells nothing about the token. */
async function hasToken(c: Context, token: string): Promise<boolean> {
  const [sent, wanted] = await Promise.all(
    [c.req.header('authorization') ?? '', `Bearer ${token}`].map(digest),
  )
  return sent === wanted
}
