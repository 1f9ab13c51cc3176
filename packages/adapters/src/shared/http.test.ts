import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delay, HttpResponse, http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { send } from './http.ts'

const url = 'https://shop.example/api'
const server = setupServer()
let asked = 0

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  asked = 0
})
afterAll(() => server.close())

const answer = (...replies: readonly (() => Response | Promise<Response>)[]) =>
  server.use(http.post(url, () => (replies[asked++] ?? replies.at(-1))?.()))
const failed =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse('', { status, headers })

describe('sending to a merchant', () => {
  it('answers with status, headers and parsed body, of refusals too', async () => {
    answer(() => HttpResponse.json({ why: 'no' }, { status: 422, headers: { 'x-session': 's' } }))
    const { status, headers, body } = await send(url, { json: { a: 1 } })
    expect([status, headers.get('x-session'), body]).toEqual([422, 's', { why: 'no' }])
  })

  // Found by the fault proxy: a cart of a cache, written back with an address, had lost the lines put in meanwhile.
  it('wants nothing that a cache has kept', async () => {
    const heard: (string | undefined)[] = []
    const shop = createServer((request, response) => {
      heard.push(request.headers['cache-control'])
      response.setHeader('content-type', 'application/json').end('{}')
    })
    await new Promise<void>(resolve => shop.listen(0, '127.0.0.1', resolve))
    const local = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`
    server.use(http.get(local, () => passthrough()))
    await send(local, { method: 'get', isRead: true })
    shop.close()
    expect(heard).toEqual(['no-cache'])
  })

  it('never sends a change twice', async () => {
    answer(failed(503))
    await expect(send(url, { json: {} })).rejects.toMatchObject({ code: 'merchant_error' })
    answer(() => HttpResponse.error())
    await expect(send(url, { json: {} })).rejects.toMatchObject({ code: 'network', retryable: true })
    expect(asked).toBe(2)
  })

  it('asks once more for a read that failed on the way', async () => {
    answer(failed(503), () => HttpResponse.json({ ok: true }))
    expect((await send(url, { json: {}, isRead: true })).body).toEqual({ ok: true })
    expect(asked).toBe(2)
  })

  it('leaves the wait of 429 to the caller, even for a read', async () => {
    answer(failed(429, { 'retry-after': '60' }))
    await expect(send(url, { json: {}, isRead: true })).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 60_000,
    })
    expect(asked).toBe(1)
  })

  it('gives up on an answer that does not come in time', async () => {
    answer(() => delay('infinite') as Promise<never>)
    await expect(send(url, { json: {}, timeoutMs: 30 })).rejects.toMatchObject({ code: 'timeout' })
  })

  // What Node 20's own fetch becomes once it has lost the signal.
  it('gives up on a request that hears of no limit', async () => {
    const fetch = () => new Promise<never>(() => {})
    await expect(send(url, { json: {}, timeoutMs: 50, fetch })).rejects.toMatchObject({ code: 'timeout' })
  })

  it('gives up on a body that stops in the middle', async () => {
    const merchant = createServer((_, reply) => reply.writeHead(200).write('{"a":'))
    await new Promise<void>(done => merchant.listen(0, '127.0.0.1', done))
    const { port } = merchant.address() as AddressInfo
    server.use(http.post(`http://127.0.0.1:${port}/`, () => passthrough()))
    const reply = send(`http://127.0.0.1:${port}/`, { json: {}, timeoutMs: 100 })
    await expect(reply).rejects.toMatchObject({ code: 'timeout' })
    merchant.closeAllConnections()
    merchant.close()
  })

  it('answers with what a merchant says under a status that it was told to read', async () => {
    answer(() => HttpResponse.json({ why: 'no nonce' }, { status: 401 }))
    expect(await send(url, { json: {}, answers: [401] })).toMatchObject({
      status: 401,
      body: { why: 'no nonce' },
    })
    answer(failed(403))
    await expect(send(url, { json: {}, answers: [401] })).rejects.toMatchObject({ code: 'unauthorized' })
  })

  it('throws broken_reply for HTML, unauthorized for 401', async () => {
    answer(() => HttpResponse.html('<h1>Hello</h1>'))
    await expect(send(url, { json: {} })).rejects.toMatchObject({ code: 'broken_reply' })
    answer(failed(401))
    await expect(send(url, { json: {} })).rejects.toMatchObject({ code: 'unauthorized', retryable: false })
  })
})
