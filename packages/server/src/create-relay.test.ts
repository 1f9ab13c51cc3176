import { createMemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import { TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { relayCaller, testConfig } from './ucp/relay-caller.fixture.ts'

const ask = { ids: ['enamel-mug'] }
const onlyShows = () => Promise.reject(new TillError('unsupported', 'The merchant only shows products'))
const merchant = { adapter: 'test', endpoint: 'https://acme.example' }

describe('a relay', () => {
  it('serves its only merchant at the root too', async () => {
    const { call } = relayCaller()
    const profile = await call('GET', '/.well-known/ucp')
    expect(profile.body.ucp['services']).toMatchObject({
      'dev.ucp.shopping': [{ endpoint: 'https://relay.example' }],
    })
    expect((await call('POST', '/catalog/lookup', ask)).body.products).toHaveLength(1)
  })

  it('serves a merchant at the root of its own host, and none at the root of another', async () => {
    const merchants = [
      { ...merchant, id: 'a' },
      { ...merchant, id: 'b', hosts: ['relay.example'] },
    ]
    const { call } = relayCaller(undefined, { merchants, url: 'https://b.example' })
    expect((await call('GET', '/.well-known/ucp')).body.ucp['services']).toMatchObject({
      'dev.ucp.shopping': [{ endpoint: 'https://b.example' }],
    })
    const elsewhere = relayCaller(undefined, { merchants: merchants.map(({ id }) => ({ ...merchant, id })) })
    expect((await elsewhere.call('GET', '/.well-known/ucp')).status).toBe(404)
    expect((await elsewhere.call('POST', '/m/b/catalog/lookup', ask)).status).toBe(200)
  })

  it.each(['/m/other/catalog/lookup', '/m/__proto__/catalog/lookup', '/m/acme/no-such-thing'])(
    'does not know %s',
    async path => {
      const { status, body } = await relayCaller().call('POST', path, ask)
      expect([status, body.messages?.[0]?.code]).toEqual([404, 'not_found'])
    },
  )

  it('fails for a merchant of an unknown adapter alone', async () => {
    const merchants = [...testConfig.merchants, { ...merchant, id: 'odd', adapter: 'constructor' }]
    const { call } = relayCaller(undefined, { merchants })
    expect((await call('POST', '/m/odd/catalog/lookup', ask)).status).toBe(500)
    expect((await call('POST', '/m/acme/catalog/lookup', ask)).status).toBe(200)
  })

  it.each([
    ['/catalog/lookup', { ids: [] }, '$.ids'],
    ['/catalog/lookup', { ids: ['a', 7] }, '$.ids[1]'],
    ['/catalog/search', { pagination: { limit: 0 } }, '$.pagination.limit'],
    ['/carts', { line_items: [{ item: {}, quantity: 1 }] }, '$.line_items[0].item.id'],
    ['/carts', {}, '$.line_items'],
    ['/checkout-sessions', {}, '$.line_items'],
    ['/carts', 'text', '$'],
    ['/carts', [], '$'],
  ])('names the place of what is wrong in a body: %s %j', async (path, body, place) => {
    const answer = await relayCaller().call('POST', path, body)
    expect(answer).toMatchObject({
      status: 400,
      body: { messages: [{ code: 'invalid_request', path: place }] },
    })
  })

  it('takes null for what is left out', async () => {
    const body = { query: null, context: { language: null }, filters: null, pagination: { cursor: null } }
    expect((await relayCaller().call('POST', '/catalog/search', body)).status).toBe(200)
  })

  it('refuses what is no JSON, and what is too long', async () => {
    const { relay, call } = relayCaller()
    const broken = await relay.fetch(
      new Request('https://relay.example/carts', { method: 'POST', body: '{"line_items":' }),
    )
    expect(broken.status).toBe(400)
    const deep = new Request('https://relay.example/carts', {
      method: 'POST',
      body: '['.repeat(90_000) + ']'.repeat(90_000),
    })
    expect((await relay.fetch(deep)).status).toBe(400)
    const long = { line_items: [], note: 'x'.repeat(300_000) }
    expect((await call('POST', '/carts', long)).status).toBe(413)
  })

  it.each([
    [undefined, 200],
    ['profile="https://agent.example/.well-known/ucp"', 200],
    ['profile="https://agent.example/.well-known/ucp";version="2026-04-08"', 200],
    ['profile="https://agent.example/.well-known/ucp", version="2026-01-11"', 422],
    ['profile="javascript:alert(1)"', 400],
  ])('answers the agent %s with %i', async (agent, status) => {
    const headers = agent === undefined ? {} : { 'ucp-agent': agent }
    expect((await relayCaller().call('POST', '/catalog/lookup', ask, headers)).status).toBe(status)
  })

  it('leads by a permalink to the cart at the merchant, where there is such an address', async () => {
    const { call } = relayCaller(adapter => ({
      ...adapter,
      permalink: lines => `https://shop.example/cart/${JSON.stringify(lines)}`,
    }))
    const found = await call('GET', '/m/acme/permalink/MUG:2,~Z2lkOi8vMQ')
    expect(found.status).toBe(302)
    expect(found.headers.get('location')).toBe(
      'https://shop.example/cart/[{"variant_id":"MUG","quantity":2},{"variant_id":"gid://1","quantity":1}]',
    )
    for (const items of ['MUG:0', 'MUG:x', ':1', '~:1'])
      expect((await call('GET', `/m/acme/permalink/${items}`)).status).toBe(400)
    expect((await relayCaller().call('GET', '/m/acme/permalink/MUG:1')).status).toBe(404)
  })

  it.each([
    ['of a kind that only shows', {}],
    ['that is found to only show', { purchase: async () => ({ createPurchase: onlyShows }) }],
  ])('shows the products of a merchant %s, and says that it cannot sell', async (_, parts) => {
    const { capabilities, catalog } = memoryAdapter(createMemoryMerchant())
    const test = { catalog: async () => ({ capabilities, createCatalog: () => catalog }), ...parts }
    const { call } = relayCaller(undefined, {}, { adapters: { test } })
    expect((await call('POST', '/catalog/lookup', ask)).body.products).toHaveLength(1)
    const refused = await call('POST', '/carts', { line_items: [{ item: { id: 'MUG' }, quantity: 1 }] })
    expect(refused).toMatchObject({ status: 404, body: { messages: [{ code: 'unsupported' }] } })
    const { body } = await call('GET', '/.well-known/ucp')
    expect(Object.keys(body.ucp['capabilities'] as object)).not.toContain('dev.ucp.shopping.cart')
  })
})
