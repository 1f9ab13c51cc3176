import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import { ucpAdapter } from '@tillkit/adapters/ucp'
import { describe, expect, it } from 'vitest'
import { parseServiceConfig } from './config/parse-service-config.ts'
import { createService, type ServiceDeps } from './create-service.ts'
import { memoryIdempotencyStore } from './stores/memory-idempotency-store.ts'
import { memorySessionStore } from './stores/memory-session-store.ts'
import { entryOf } from './ucp/relay-caller.fixture.ts'
import { createLog } from './watching/create-log.ts'

const page = { origin: 'https://blog.example', 'x-api-key': 'pk_blog_1' }

function open(file: object = {}, fails = false, more: Partial<ServiceDeps> = {}) {
  const lines: string[] = []
  const config = parseServiceConfig(
    {
      merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }],
      sites: [{ key: 'pk_blog_1', origins: ['https://blog.example'] }],
      secrets: [{ env: 'SEAL' }],
      ...file,
    },
    { env: { SEAL: 's'.repeat(32), METRICS: 'scrape-me' }, adapters: ['memory'] },
  )
  const adapter = memoryAdapter(createMemoryMerchant())
  const broken = {
    ...adapter,
    catalog: {
      ...adapter.catalog,
      search: async () => {
        throw new RangeError('inside')
      },
    },
  }
  const service = createService(config, {
    idempotency: memoryIdempotencyStore(),
    sessions: memorySessionStore(),
    adapters: { memory: entryOf(fails ? broken : adapter) },
    ...more,
    addressOf: () => '192.0.2.1',
    log: createLog('info', line => lines.push(line)),
  })
  const ask = (path: string, body?: object, headers: Readonly<Record<string, string>> = page) =>
    service.fetch(
      new Request(`https://relay.example${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )
  return { service, ask, entries: () => lines.map(line => JSON.parse(line) as Record<string, unknown>) }
}
const search = '/m/acme/catalog/search'

describe('a guarded relay', () => {
  it('recognizes shops for its sites only', async () => {
    const { ask } = open({}, false, { detect: c => c.json({ platform: c.req.query('url') }) })
    expect(await (await ask('/detect?url=shop.example')).json()).toEqual({ platform: 'shop.example' })
    expect((await ask('/detect?url=shop.example', undefined, {})).status).toBe(401)
    expect((await open().ask('/detect?url=shop.example')).status).toBe(404)
  })

  it('serves a page of a site, and logs it by route', async () => {
    const { ask, entries } = open()
    const response = await ask(search, { pagination: { limit: 2 } })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://blog.example')
    // A cache on the way must not give one site's answer to another's page.
    expect(response.headers.get('vary')).toBe('accept-language, origin')
    expect(entries()).toMatchObject([
      {
        event: 'request',
        route: 'catalog/search',
        merchant: 'acme',
        site: 'https://blog.example',
        status: 200,
      },
    ])
  })

  it('lets the page read why, also when the relay or a guard refuses', async () => {
    const { ask, entries } = open({ limits: { body_bytes: 1024, address_per_minute: 60 } }, true)
    const failed = await ask(search, {})
    const large = await ask(search, { query: 'x'.repeat(2000) })
    const unknown = await ask('/m/nobody/catalog/search', {})
    const keyless = await ask('/m/acme/carts', {}, { origin: 'https://blog.example' })
    let rated = failed
    for (let tries = 0; tries < 20 && rated.status !== 429; tries += 1) rated = await ask(search, {})
    const all = [failed, large, unknown, keyless, rated]
    expect(all.map(({ status }) => status)).toEqual([500, 413, 404, 401, 429])
    for (const { headers } of all)
      expect(headers.get('access-control-allow-origin')).toBe('https://blog.example')
    const bodies = await Promise.all(
      all.map(response => response.json() as Promise<{ messages: [{ code: string }] }>),
    )
    expect(bodies.map(({ messages: [{ code }] }) => code)).toEqual([
      ...['internal', 'request_too_large', 'not_found', 'key_required', 'rate_limited'],
    ])
    expect(JSON.stringify(bodies)).not.toContain('inside')
    expect(entries().map(({ refused_by }) => refused_by)).toEqual(
      expect.arrayContaining(['body', 'site', 'address_rate']),
    )
    expect(entries()[0]).toMatchObject({ level: 'warn', fault: 'RangeError', status: 500 })
  })

  it('answers for its health and metrics without a key', async () => {
    const { ask } = open({ metrics_token: { env: 'METRICS' } })
    const statusOf = async (path: string, headers = {}) => (await ask(path, undefined, headers)).status
    expect([await statusOf('/healthz'), await statusOf('/readyz'), await statusOf('/openapi.json')]).toEqual([
      ...[200, 200, 200],
    ])
    expect(await statusOf('/metrics')).toBe(401)
    const metrics = await ask('/metrics', undefined, { authorization: 'Bearer scrape-me' })
    expect(await metrics.text()).toContain('tillkit_requests_total{merchant="",route="healthz"')
  })

  it('sells to a page’s widgets by its key, and without it shows products only', async () => {
    const { service } = open()
    const onPage = async (options: Readonly<Record<string, string>>) => {
      const adapter = await ucpAdapter({
        endpoint: 'https://relay.example/m/acme',
        options,
        async fetch(input, init) {
          const request = new Request(input, init)
          request.headers.set('origin', page.origin)
          return service.fetch(request)
        },
      })
      const [mug] = await adapter.catalog.lookup(['enamel-mug'], { context: {} })
      const lines = [{ variant_id: mug?.variants[0]?.id ?? '', quantity: 2 }]
      return adapter.cart?.mutate({ type: 'add', lines }, { context: {} })
    }
    expect(await onPage({ 'api-key': 'pk_blog_1' })).toMatchObject({
      ok: true,
      cart: { line_items: [{ quantity: 2 }] },
    })
    await expect(onPage({})).rejects.toMatchObject({ name: 'TillError' })
  })
})
