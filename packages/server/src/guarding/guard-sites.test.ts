import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { SiteConfig } from '../config/relay-config.ts'
import type { GuardEnv } from './guard-env.ts'
import { guardSites } from './guard-sites.ts'

const merchants = ['acme', 'globex'].map(id => ({ id, adapter: 'memory', endpoint: 'demo' }))
const blog: SiteConfig = { key: 'pk_blog_1', origins: ['https://blog.example', 'https://*.blog.example'] }
const agents: SiteConfig = { key: 'pk_agents', origins: [], servers: true }
const open: SiteConfig = { origins: ['https://open.example'], merchants: ['acme'] }
const only: SiteConfig = { key: 'pk_globex', origins: ['*'], merchants: ['globex'] }
const sites = [blog, agents, open, only]

const app = new Hono<GuardEnv>()
  .use(guardSites(sites, merchants))
  .all('*', c => c.json({ site: c.get('site')?.key ?? null, merchant: c.get('merchantId') ?? null }))
const ask = (path: string, headers: Record<string, string> = {}, method = 'POST') =>
  app.request(`https://relay.example${path}`, { method, headers })
const preflight = (path: string, origin: string, method = 'POST') =>
  ask(
    path,
    { origin, 'access-control-request-method': method, 'access-control-request-headers': 'x-api-key' },
    'OPTIONS',
  )
const codeOf = async (response: Response) =>
  ((await response.json()) as { messages: [{ code: string }] }).messages[0].code

describe('the guard of the sites', () => {
  it('lets a page in from its origin with its key, and lets it read the answer', async () => {
    const response = await ask('/m/acme/carts', { origin: 'https://blog.example', 'x-api-key': 'pk_blog_1' })
    expect(await response.json()).toEqual({ site: 'pk_blog_1', merchant: 'acme' })
    expect(response.headers.get('access-control-allow-origin')).toBe('https://blog.example')
    expect(response.headers.get('access-control-expose-headers')).toContain('etag')
    expect(response.headers.get('vary')).toBe('origin')
    expect(response.headers.has('access-control-allow-credentials')).toBe(false)
  })

  it.each([
    ['no key', { origin: 'https://blog.example' }, 401, 'key_required'],
    [
      'a key that it does not know',
      { origin: 'https://blog.example', 'x-api-key': 'pk_other_1' },
      401,
      'key_unknown',
    ],
    [
      'another site’s key',
      { origin: 'https://open.example', 'x-api-key': 'pk_blog_1' },
      403,
      'origin_not_allowed',
    ],
    ['no origin', { 'x-api-key': 'pk_blog_1' }, 403, 'origin_required'],
    ['neither', {}, 401, 'key_required'],
    [
      'an origin that only looks alike',
      { origin: 'https://evilblog.example', 'x-api-key': 'pk_blog_1' },
      403,
      'origin_not_allowed',
    ],
    ['the origin of no page', { origin: 'null', 'x-api-key': 'pk_blog_1' }, 403, 'origin_not_allowed'],
    [
      'a merchant that is not its own',
      { origin: 'https://a.example', 'x-api-key': 'pk_globex' },
      403,
      'merchant_not_allowed',
    ],
  ] as const)('sends away %s', async (_, headers, status, code) => {
    const response = await ask('/m/acme/carts', headers)
    expect([response.status, await codeOf(response)]).toEqual([status, code])
  })

  it('cannot be passed by another spelling of the merchant', async () => {
    for (const name of ['%61cme', '%2561cme', 'ACME', 'nobody']) {
      const headers = { origin: 'https://a.example', 'x-api-key': 'pk_globex' }
      expect([name, await codeOf(await ask(`/m/${name}/carts`, headers))]).toEqual([
        name,
        'merchant_not_allowed',
      ])
    }
  })

  it('lets a page read products without the key, by its origin', async () => {
    const path = '/m/acme/catalog/search'
    expect((await ask(path, { origin: 'https://www.blog.example' })).status).toBe(200)
    expect((await ask(path)).status).toBe(401)
  })

  it('knows a site without a key by its origin', async () => {
    expect((await ask('/m/acme/carts', { origin: 'https://open.example' })).status).toBe(200)
    expect(await codeOf(await ask('/m/globex/carts', { origin: 'https://open.example' }))).toBe(
      'merchant_not_allowed',
    )
  })

  it('lets programs in by a key that is for them', async () => {
    expect((await ask('/m/acme/carts', { 'x-api-key': 'pk_agents' })).status).toBe(200)
  })

  it('answers the preflight of a listed origin, whatever the key will be', async () => {
    const response = await preflight('/m/acme/carts', 'https://blog.example')
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://blog.example',
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-allow-headers': expect.stringContaining('x-api-key'),
      vary: 'origin, access-control-request-method, access-control-request-headers',
    })
  })

  it('refuses the preflight of any other origin', async () => {
    const closed = new Hono<GuardEnv>().use(guardSites([blog], merchants)).all('*', c => c.text('reached'))
    const response = await closed.request('https://relay.example/m/acme/carts', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(response.status).toBe(403)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('lets anyone discover the merchant and follow a link', async () => {
    for (const path of [
      '/.well-known/ucp',
      '/m/acme/.well-known/ucp',
      '/m/acme/permalink/mug:1',
      '/openapi.json',
    ]) {
      const response = await ask(path, { origin: 'https://evil.example' }, 'GET')
      expect([path, response.status, response.headers.get('access-control-allow-origin')]).toEqual([
        path,
        200,
        '*',
      ])
    }
    expect((await ask('/m/acme/carts/1', {}, 'GET')).status).toBe(401)
  })
})
