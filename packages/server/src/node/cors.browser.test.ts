import { createServer } from 'node:http'
import { openBrowser, type TestBrowser } from '@tillkit/testing/browser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseServiceConfig } from '../config/parse-service-config.ts'
import { createLog } from '../watching/create-log.ts'
import { type ServedRelay, serveRelay } from './serve-relay.ts'

const key = 'pk_browser_1'
const lines: string[] = []
const pages = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end('<title>blog</title>'),
)
let port = 0
let relay: ServedRelay
let browser: TestBrowser

beforeAll(async () => {
  await new Promise<void>(resolve => pages.listen(0, '127.0.0.1', resolve))
  port = (pages.address() as { port: number }).port
  const file = {
    port: 0,
    merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }],
    sites: [{ key, origins: [`http://127.0.0.1:${port}`] }],
    secrets: [{ env: 'SEAL' }],
  }
  const config = parseServiceConfig(file, { env: { SEAL: 's'.repeat(32) }, adapters: ['memory'] })
  relay = await serveRelay(config, { log: createLog('info', line => lines.push(line)) })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await relay.close()
  pages.close()
})
beforeEach(() => {
  lines.length = 0
})

/** What a page at this host sees of a request to the relay, and the methods and statuses that the relay saw. */
async function fetchFrom(host: string, path: string, init: object) {
  const { page, close } = await browser.visit(`http://${host}:${port}/`)
  const seen = await page.evaluate(
    async ([url, options]) => {
      try {
        const response = await fetch(url as string, options as RequestInit)
        const { messages } = (await response.json()) as { messages?: [{ code: string }] }
        return [response.status, messages?.[0].code ?? response.headers.get('etag')?.slice(0, 1)]
      } catch (error) {
        return [(error as Error).name]
      }
    },
    [`${relay.url}${path}`, init] as const,
  )
  await close()
  const asked = lines
    .map(line => JSON.parse(line) as { event: string; method: string; status: number })
    .filter(({ event }) => event === 'request')
    .map(({ method, status }) => `${method} ${status}`)
  return { seen, asked }
}

const json = { 'content-type': 'application/json' }
const lookup = { method: 'POST', body: '{"ids":["enamel-mug"]}' }

describe('a page in a real browser', () => {
  it('may call with its key from a listed origin, after a preflight', async () => {
    const init = { ...lookup, headers: { ...json, 'x-api-key': key } }
    expect(await fetchFrom('127.0.0.1', '/m/acme/catalog/lookup', init)).toEqual({
      seen: [200, '"'],
      asked: ['OPTIONS 204', 'POST 200'],
    })
  })

  it('reads products without a preflight and without a key', async () => {
    expect(await fetchFrom('127.0.0.1', '/m/acme/catalog/lookup', lookup)).toEqual({
      seen: [200, '"'],
      asked: ['POST 200'],
    })
  })

  it('is told that a key is missing', async () => {
    const init = { method: 'POST', body: '{"line_items":[]}', headers: json }
    expect(await fetchFrom('127.0.0.1', '/m/acme/carts', init)).toEqual({
      seen: [401, 'key_required'],
      asked: ['OPTIONS 204', 'POST 401'],
    })
  })

  it('of another origin gets no further than its preflight, key or not', async () => {
    const init = { ...lookup, headers: { ...json, 'x-api-key': key } }
    expect(await fetchFrom('localhost', '/m/acme/carts', init)).toEqual({
      seen: ['TypeError'],
      asked: ['OPTIONS 403'],
    })
  })

  it('of another origin reads no answer to what needs no preflight', async () => {
    expect(await fetchFrom('localhost', '/m/acme/catalog/lookup', lookup)).toEqual({
      seen: ['TypeError'],
      asked: ['POST 401'],
    })
  })

  it('of any origin may discover the merchant', async () => {
    expect((await fetchFrom('localhost', '/m/acme/.well-known/ucp', {})).seen[0]).toBe(200)
  })
})
