import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { detectRoute } from './detect-route.ts'
import { createVettedFetch } from './vetted-fetch.ts'

const ask = async (query: string, fetch: typeof globalThis.fetch = createVettedFetch()) => {
  const app = new Hono().get('/detect', detectRoute(fetch))
  const reply = await app.request(`/detect?${query}`)
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

describe('GET /detect', () => {
  it('answers what the shop is, with the snippet', async () => {
    const shop: typeof fetch = async input =>
      new URL(String(input)).pathname === '/.well-known/ucp'
        ? Response.json(
            { ucp: { version: '2026-04-08' } },
            { headers: { 'access-control-allow-origin': '*' } },
          )
        : new Response('', { status: 404 })
    const { status, body } = await ask('url=shop.example', shop)
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'recognized', platform: 'ucp', way: 'direct' })
    expect(body['snippet']).toContain('data-merchant="ucp:https://shop.example"')
  })

  it('does not ask private addresses, whatever name they go by', async () => {
    for (const url of [
      'http://127.0.0.1:80/',
      'http://[::1]/',
      'http://localhost/',
      'http://169.254.169.254/',
    ]) {
      const { body } = await ask(`url=${encodeURIComponent(url)}`)
      expect(body).toMatchObject({ status: 'unreachable' })
      expect(body['because']).toContain('not one of the open internet')
    }
  })

  it('refuses a redirect from the open internet to a private address', async () => {
    const shop: typeof fetch = async () =>
      new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } })
    expect((await ask('url=shop.example', shop)).body).toMatchObject({ status: 'unreachable' })
  })

  it('refuses what is no address', async () => {
    for (const query of ['', 'url=', 'url=file:///etc/passwd']) expect((await ask(query)).status).toBe(400)
  })
})
