import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'

const entry = fileURLToPath(new URL('index.ts', import.meta.url))

/** What every edge runtime has; nothing of Node. */
const webNames = [
  ...(['AbortController', 'AbortSignal', 'Blob', 'DOMException', 'Headers', 'ReadableStream'] as const),
  ...(['Request', 'Response', 'TextDecoder', 'TextEncoder', 'TransformStream', 'URL'] as const),
  ...(['URLSearchParams', 'atob', 'btoa', 'clearTimeout', 'console', 'crypto', 'fetch'] as const),
  ...(['performance', 'setTimeout', 'structuredClone'] as const),
]

describe('the relay without Node', () => {
  it('is one file that imports nothing, and serves a guarded merchant with what the web has', async () => {
    const bundle = await rolldown({
      input: entry,
      platform: 'browser',
      // The merchant of the test; others come the same way.
      external: id => /^\.\/(?!memory)[\w-]+\/(catalog|purchase)\.ts$/.test(id),
      resolve: { conditionNames: ['tillkit-source', 'module', 'browser'] },
      tsconfig: false,
      logLevel: 'silent',
    })
    const { output } = await bundle.generate({ format: 'iife', name: 'relay', codeSplitting: false })
    await bundle.close()
    const [{ code, imports }] = output
    expect(imports.filter(id => !id.startsWith('./'))).toEqual([])

    const context = createContext(Object.fromEntries(webNames.map(name => [name, globalThis[name]])))
    runInContext(code, context)
    const answer: unknown = await runInContext(
      `(async () => {
        const { parseServiceConfig, createService, memoryIdempotencyStore, memorySessionStore } = relay
        const config = parseServiceConfig(
          {
            merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }],
            sites: [{ origins: ['https://blog.example'] }],
            secrets: [{ env: 'SEAL' }],
            log: 'off',
          },
          { env: { SEAL: '${'s'.repeat(32)}' }, adapters: ['memory'] },
        )
        const service = createService(config, {
          idempotency: memoryIdempotencyStore(),
          sessions: memorySessionStore(),
        })
        const ask = async (path, body) => {
          const headers = { origin: 'https://blog.example', 'content-type': 'application/json' }
          const init = { method: 'POST', headers, body: JSON.stringify(body) }
          const response = await service.fetch(new Request('https://relay.example/m/acme' + path, init))
          return [response.status, await response.json()]
        }
        const [found, { products }] = await ask('/catalog/lookup', { ids: ['enamel-mug'] })
        const line_items = [{ item: { id: products[0].variants[0].id }, quantity: 1 }]
        const [begun, cart] = await ask('/carts', { line_items })
        return JSON.stringify([found, begun, cart.line_items.length])
      })()`,
      context,
    )
    expect(answer).toBe('[200,201,1]')
  }, 30_000)
})
