import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { GuardEnv } from '../guarding/guard-env.ts'
import { createLog } from './create-log.ts'
import { createMetrics } from './create-metrics.ts'
import { relayMetrics } from './relay-metrics.ts'
import { routeOf } from './route-of.ts'
import { watchRequests } from './watch-requests.ts'
import { addWatchRoutes } from './watch-routes.ts'

function open(isReady: true | string = true, metricsToken?: string) {
  const lines: string[] = []
  const metrics = relayMetrics(['acme'])
  metrics.watchBreakers(() => ['acme'])
  const app = new Hono<GuardEnv>()
  app.use(
    watchRequests(
      createLog(
        'info',
        line => lines.push(line),
        () => 0,
      ),
      metrics,
      () => 7,
    ),
  )
  app.use((c, next) => {
    c.set('merchantId', 'acme')
    return next()
  })
  addWatchRoutes(app as unknown as Hono, { metrics, metricsToken, isReady: async () => isReady })
  app.put('/m/acme/carts/:id', c => c.json({ name: 'Ada Lovelace' }))
  app.get('/m/acme/orders/:id', () => {
    throw new RangeError('ada@example.com is out of range')
  })
  app.onError((_, c) => c.json({}, 500))
  return { app, lines, entries: () => lines.map(line => JSON.parse(line) as Record<string, unknown>) }
}

describe('the log', () => {
  it('has a line for each request, with nothing of the shopper in it', async () => {
    const { app, lines, entries } = open()
    const id = '01234567-89ab-4def-8123-456789abcdef'
    const response = await app.request('/m/acme/carts/secret-cart?email=ada@example.com', {
      method: 'PUT',
      headers: { 'request-id': id, 'user-agent': 'Ada', 'x-forwarded-for': '192.0.2.7' },
      body: '{"email":"ada@example.com"}',
    })
    await app.request('/m/acme/orders/secret-order', { headers: { 'request-id': 'ada@example.com' } })
    expect(response.headers.get('request-id')).toBe(id)
    expect(entries()).toMatchObject([
      { time: '1970-01-01T00:00:00.000Z', level: 'info', event: 'request', request_id: id, method: 'PUT' },
      { level: 'warn', route: 'orders/:id', status: 500, fault: 'RangeError' },
    ])
    expect(entries()[0]).toMatchObject({ route: 'carts/:id', merchant: 'acme', status: 200, ms: 0 })
    expect(lines.join('\n')).not.toMatch(/ada|secret|192\.0|phone/i)
  })

  it('is silent about probes that are well', async () => {
    const { app, lines } = open()
    await app.request('/healthz')
    await app.request('/readyz')
    expect(lines).toEqual([])
  })

  it.each([
    ['info', ['a', 'b', 'c']],
    ['warn', ['b', 'c']],
    ['off', ['c']],
  ] as const)('from %s on writes %j', (from, events) => {
    const lines: string[] = []
    const log = createLog(from, line => lines.push(line))
    log('info', 'a')
    log('warn', 'b')
    log('error', 'c')
    expect(lines.map(line => (JSON.parse(line) as { event: string }).event)).toEqual(events)
  })
})

describe('the metrics', () => {
  it('count requests by route, in Prometheus’ own format', async () => {
    const { app } = open()
    await app.request('/m/acme/carts/one', { method: 'PUT' })
    await app.request('/m/acme/carts/two', { method: 'PUT' })
    await app.request('/nowhere/at/all', { method: 'BREW' })
    const response = await app.request('/metrics')
    const text = await response.text()
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(text).toContain(
      'tillkit_requests_total{merchant="acme",route="carts/:id",method="PUT",status="200"} 2\n',
    )
    expect(text).toContain(
      'tillkit_requests_total{merchant="acme",route="other",method="other",status="404"} 1\n',
    )
    expect(text).toContain('tillkit_request_seconds_count{merchant="acme",route="carts/:id"} 2\n')
    expect(text).toContain('tillkit_breaker_open{merchant="acme"} 1\n')
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [\d.e+-]+)$/)
  })

  it('put a measure into its bucket and all wider ones, and keep labels whole', () => {
    const metrics = createMetrics()
    const sizes = metrics.histogram('sizes', 'Sizes.', ['of'], [1, 10])
    for (const size of [0.5, 1, 5, 50]) sizes.observe(['a "b"\n\\'], size)
    expect(metrics.toText().split('\n').slice(2)).toEqual([
      'sizes_bucket{of="a \\"b\\"\\n\\\\",le="1"} 2',
      'sizes_bucket{of="a \\"b\\"\\n\\\\",le="10"} 3',
      'sizes_bucket{of="a \\"b\\"\\n\\\\",le="+Inf"} 4',
      'sizes_sum{of="a \\"b\\"\\n\\\\"} 56.5',
      'sizes_count{of="a \\"b\\"\\n\\\\"} 4',
      '',
    ])
  })

  it('are for who has the token, where there is one', async () => {
    const { app } = open(true, 'secret')
    const ask = async (authorization?: string) =>
      (await app.request('/metrics', { headers: authorization ? { authorization } : {} })).status
    expect([await ask(), await ask('Bearer wrong'), await ask('Bearer secret')]).toEqual([401, 401, 200])
  })
})

describe('readiness', () => {
  it('is told with its reason', async () => {
    expect((await open().app.request('/readyz')).status).toBe(200)
    const response = await open('the store does not answer').app.request('/readyz')
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ status: 'not_ready', reason: 'the store does not answer' })
    expect((await open('draining').app.request('/healthz')).status).toBe(200)
  })
})

describe('routeOf', () => {
  it.each([
    ['/m/acme/carts', 'carts'],
    ['/carts/abc', 'carts/:id'],
    ['/m/acme/checkout-sessions/abc/complete', 'checkout-sessions/:id/complete'],
    ['/m/acme/.well-known/ucp', '.well-known/ucp'],
    ['/catalog/search', 'catalog/search'],
    ['/permalink/mug:2,cap:1', 'permalink/:items'],
    ['/m/acme/carts/abc/ada@example.com', 'other'],
    ['/m/acme/carts/abc/cancel/more', 'other'],
    ['/wp-login.php', 'other'],
    ['/', 'other'],
  ])('%s is %s', (path, route) => {
    expect(routeOf(path)).toBe(route)
  })
})
