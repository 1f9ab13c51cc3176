import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { detect } from './detect.ts'
import { snippetFor } from './snippet-for.ts'
import { open, scriptedWeb } from './testing/scripted-web.ts'

const vendure = {
  data: {
    activeChannel: { defaultCurrencyCode: 'EUR', id: '1' },
    products: { items: [{ slug: 'mug', name: 'A "big" mug' }] },
  },
}

describe('recognizing a shop', () => {
  it('knows a Vendure shop that browsers may call, and writes the snippet', async () => {
    const { fetch } = scriptedWeb({
      'https://shop.example/': { body: '<html>' },
      'https://shop.example/shop-api': open(vendure),
    })
    const found = await detect('shop.example', { fetch })
    expect(found).toMatchObject({ status: 'recognized', platform: 'vendure', way: 'direct' })
    expect(snippetFor(found)).toBe(
      `<script async crossorigin src="https://cdn.example/v1/till-vendure.js" data-merchant="vendure:https://shop.example/shop-api"></script>
<till-product handle="mug"><a href="https://shop.example/">A &quot;big&quot; mug</a></till-product>`,
    )
  })

  it('says when only the relay is left, because the shop refuses the page', async () => {
    const { fetch } = scriptedWeb({
      'https://shop.example/': {},
      'https://shop.example/shop-api': { body: vendure },
    })
    const found = await detect('https://shop.example', { fetch, from: 'https://blog.example/post/1' })
    expect(found).toMatchObject({ way: 'relay', from: 'https://blog.example', call: { allowed: false } })
    expect(found.call?.because).toContain('https://blog.example')
    expect(snippetFor(found)).toContain('data-merchant="ucp:https://YOUR-RELAY/m/YOUR-SHOP"')
  })

  it('minds that a header was refused', async () => {
    const { fetch } = scriptedWeb({
      'https://shop.example/': {},
      'https://shop.example/shop-api': request =>
        new Response(request.method === 'OPTIONS' ? null : JSON.stringify(vendure), {
          headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'x-other' },
        }),
    })
    const { call } = await detect('https://shop.example', { fetch })
    expect(call).toEqual({
      allowed: false,
      because: 'It does not take the header content-type from other sites.',
    })
  })

  it('follows redirects on the host, and asks no other', async () => {
    const { fetch, asked } = scriptedWeb({
      'http://shop.example/': { status: 301, headers: { location: 'https://shop.example/en' } },
      'https://shop.example/en': { status: 302, headers: { location: 'https://www.shop.example/' } },
    })
    const found = await detect('http://shop.example', { fetch })
    expect(found).toMatchObject({ status: 'unreachable' })
    expect(found.because).toContain('ask for https://www.shop.example/ instead')
    expect(asked).toEqual(['GET http://shop.example/', 'GET https://shop.example/en'])
  })

  it('ends where a host redirects in circles', async () => {
    const { fetch, asked } = scriptedWeb({
      'https://shop.example/': { status: 302, headers: { location: '/' } },
    })
    expect(await detect('https://shop.example', { fetch })).toMatchObject({ status: 'unreachable' })
    expect(asked).toHaveLength(6)
  })

  it('says so when there is no sign of a shop', async () => {
    const { fetch } = scriptedWeb({ 'https://poems.example/': { body: '<h1>Poems</h1>' } })
    expect(await detect('poems.example', { fetch })).toMatchObject({ status: 'unrecognized' })
  })

  it('says what it saw of a shop whose API does not answer, as behind a password', async () => {
    const { fetch } = scriptedWeb({
      'https://shop.example/': { status: 302, headers: { location: '/password' } },
      'https://shop.example/password': { body: '<script src="https://cdn.shopify.com/a.js"></script>' },
    })
    const { status, because } = await detect('https://shop.example', { fetch })
    expect(status).toBe('unrecognized')
    expect(because).toContain('It may be a Shopify shop (its page is made of files from Shopify)')
  })

  it('tells a wall from a page that is no shop', async () => {
    const { fetch } = scriptedWeb({ 'https://shop.example/': { status: 403, body: 'Are you a robot?' } })
    expect((await detect('https://shop.example', { fetch })).because).toContain('It answers with 403')
  })

  it('takes no slow shop for none', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (new URL(String(input)).pathname === '/') return new Response('<html>')
      init?.signal?.throwIfAborted()
      return new Promise((_, fail) => {
        init?.signal?.addEventListener('abort', () => fail(init.signal?.reason), { once: true })
      })
    }
    const { because } = await detect('https://shop.example', { fetch, timeoutMs: 50 })
    expect(because).toContain('in time')
  })

  it('knows that no encrypted page may call a shop without https', async () => {
    const { fetch } = scriptedWeb({
      'http://shop.example/': {},
      'http://shop.example/shop-api': open(vendure),
      'http://localhost/': {},
      'http://localhost/shop-api': open(vendure),
    })
    const found = await detect('http://shop.example', { fetch, from: 'https://blog.example' })
    expect(found).toMatchObject({ way: 'relay', call: { allowed: false } })
    expect(found.call?.because).toContain('https')
    expect(await detect('http://shop.example', { fetch, from: 'http://blog.example' })).toMatchObject({
      way: 'direct',
    })
    expect(await detect('http://localhost', { fetch, from: 'https://blog.example' })).toMatchObject({
      way: 'direct',
    })
  })

  it('follows no redirect of a question beforehand, as no browser does', async () => {
    const { fetch } = scriptedWeb({
      'https://shop.example/': {},
      'https://shop.example/shop-api/': open(vendure),
      'https://shop.example/shop-api': request =>
        request.method === 'OPTIONS'
          ? new Response(null, { status: 308, headers: { location: '/shop-api/' } })
          : new Response(JSON.stringify(vendure), { headers: { 'access-control-allow-origin': '*' } }),
    })
    const { way, call } = await detect('https://shop.example', { fetch })
    expect(way).toBe('relay')
    expect(call?.because).toContain('redirects')
  })

  it('ends in time at a host that never ends its answer', async () => {
    const server = createServer((_, reply) => {
      reply.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => reply.write('<p>'), 20)
      reply.on('close', () => clearInterval(drip))
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const began = performance.now()
    const found = await detect(`http://127.0.0.1:${port}`, { timeoutMs: 300 })
    expect(found).toMatchObject({ status: 'unreachable' })
    expect(found.because).toContain('in time')
    expect(performance.now() - began).toBeLessThan(3000)
    server.closeAllConnections()
    server.close()
  })

  it('reads no more than a megabyte of an endless page', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const fetch: typeof globalThis.fetch = async input =>
      new URL(String(input)).pathname === '/' ? new Response(endless) : new Response('', { status: 404 })
    await detect('https://shop.example', { fetch })
    expect(sent).toBeGreaterThan(900_000)
    expect(sent).toBeLessThan(1_300_000)
  })

  it('refuses what is no address of a web site', async () => {
    await expect(detect('file:///etc/passwd')).rejects.toThrow(TypeError)
    await expect(detect('https://')).rejects.toThrow(TypeError)
  })

  it('survives a shop that answers nonsense', async () => {
    const nonsense = [
      'null',
      '[]',
      '{"data":null}',
      '{"data":{"activeChannel":7}}',
      '<html>',
      '{"data":{"products":{"items":7}}}',
    ]
    for (const body of nonsense) {
      const { fetch } = scriptedWeb({
        'https://shop.example/': { body },
        'https://shop.example/shop-api': { body },
      })
      expect((await detect('https://shop.example', { fetch })).status, body).toBe('unrecognized')
    }
  })
})
