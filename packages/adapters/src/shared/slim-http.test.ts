import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TillError } from '@tillkit/core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { send as published } from './http.ts'

type Send = typeof published

const folder = mkdtempSync(join(tmpdir(), 'till-slim-http-'))
const build = new URL('../../../embed/build/', import.meta.url).href
let shipped: Send

beforeAll(async () => {
  const [{ slimLibraries }, { common, source }] = await Promise.all([
    import(`${build}slim.mjs`),
    import(`${build}options.mjs`),
  ])
  const options = common({})
  const bundle = await rolldown({
    ...options,
    input: source('adapters', 'src', 'shared', 'http.ts'),
    plugins: [slimLibraries(), ...options.plugins],
    preserveEntrySignatures: 'strict',
  })
  await bundle.write({ file: join(folder, 'http.mjs'), format: 'es', minify: true })
  await bundle.close()
  shipped = (await import(join(folder, 'http.mjs'))).send
})
afterAll(() => rmSync(folder, { recursive: true }))

type Reply = () => Response | Promise<Response>
const json = (status: number, headers = {}): Reply => {
  return () =>
    new Response('{"a":1}', { status, headers: { 'content-type': 'application/json', ...headers } })
}

/** What a merchant may answer, one reply after the other; the last one again. */
const merchants: Readonly<Record<string, readonly Reply[]>> = {
  ...Object.fromEntries([200, 201, 302, 400, 401, 404, 409, 413, 422, 429, 500].map(it => [it, [json(it)]])),
  'nothing, 204': [() => new Response(null, { status: 204 })],
  'no JSON': [() => new Response('<html>')],
  'trouble, then an answer': [json(503), json(200)],
  'trouble that lasts': [json(502)],
  'trouble with a wait': [json(503, { 'retry-after': '1' }), json(200)],
  'a lost request, then an answer': [() => Promise.reject(new TypeError('failed to fetch')), json(200)],
  'a lost request': [() => Promise.reject(new TypeError('failed to fetch'))],
  'a fault of the till’s own': [() => Promise.reject(new TillError('rate_limited', 'wait')), json(200)],
}

/** What came of it and what was sent, in words that can be compared. */
async function outcome(send: Send, replies: readonly Reply[], init: Parameters<Send>[1]): Promise<unknown> {
  const sent: unknown[] = []
  const answer: typeof fetch = async (input, more) => {
    const request = new Request(input, more)
    const { method, url, headers, credentials } = request
    const reply = replies[Math.min(sent.length, replies.length - 1)]
    sent.push([method, url, [...headers], credentials, await request.text()])
    request.signal.throwIfAborted()
    return reply?.() ?? Response.error()
  }
  const came = await send('https://shop.example/api?a=1', { ...init, fetch: answer }).then(
    ({ status, headers, body }) => ({ status, headers: [...headers], body }),
    ({ name, code, message, retryable }) => ({ name, code, message, retryable }),
  )
  return { came, sent }
}

describe('ky as it is shipped', () => {
  it.each(Object.keys(merchants))('does as the published one when a merchant answers: %s', async name => {
    const replies = merchants[name] ?? []
    const inits: Parameters<Send>[1][] = (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap(
      method => [
        { method, isRead: true, headers: { 'x-session': 's', accept: 'application/json' } },
        { method, ...(method !== 'get' && { json: { q: 'ü', n: null } }), answers: [401, 500] },
      ],
    )
    inits.push({ method: 'post', json: [], headers: { 'content-type': 'application/x-json' }, isRead: true })
    await Promise.all(
      inits.map(async init => {
        expect(await outcome(shipped, replies, init)).toEqual(await outcome(published, replies, init))
      }),
    )
  })

  it('stops when the caller leaves, and when time is up', async () => {
    for (const send of [shipped, published]) {
      const left = { method: 'get', isRead: true, signal: AbortSignal.abort() } as const
      expect(await outcome(send, [json(200)], left)).toMatchObject({ came: { code: 'network' } })
      const slow: typeof fetch = (input, init) =>
        new Promise((_, reject) => {
          const { signal } = new Request(input, init)
          signal.addEventListener('abort', () => reject(signal.reason))
        })
      await expect(send('https://shop.example', { fetch: slow, timeoutMs: 20 })).rejects.toMatchObject({
        code: 'timeout',
      })
      const trouble = outcome(send, [json(503)], { method: 'get', isRead: true, timeoutMs: 50 })
      expect(await trouble).toMatchObject({ came: { code: 'timeout' } })
    }
  })
})
