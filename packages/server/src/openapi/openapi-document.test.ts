import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { createRelay } from '../create-relay.ts'
import { memoryIdempotencyStore } from '../stores/memory-idempotency-store.ts'
import { memorySessionStore } from '../stores/memory-session-store.ts'
import { merchantRoutes } from '../ucp/merchant-routes.ts'
import { relayCaller, testConfig } from '../ucp/relay-caller.fixture.ts'
import type { RelayServices } from '../ucp/relay-env.ts'
import { openapiDocument } from './openapi-document.ts'
import { openapiRoute } from './openapi-route.ts'

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}
const document = openapiDocument('https://relay.example') as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats(ajv)
ajv.addSchema({ $id: 'relay', ...document })

const compiled = new Map<string, ValidateFunction>()

/** What the document has against a value, where one of its places describes it. */
function problems(schema: object | undefined, value: unknown): readonly string[] {
  if (!schema) return ['the document describes no such thing']
  const absolute = JSON.stringify(schema).replaceAll('"#/', '"relay#/')
  const validate = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute) as object)
  compiled.set(absolute, validate)
  return validate(value) === true
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The operation of the document that a request asks for. */
function operationOf(method: string, path: string): Operation | undefined {
  const [, found] =
    Object.entries(document.paths).find(([template]) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    ) ?? []
  return found?.[method.toLowerCase()]
}

describe('the OpenAPI document', () => {
  it('has every route of the relay, and the relay has every route of it', () => {
    const routes = merchantRoutes({} as RelayServices)
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const written = (base: string) =>
      Object.entries(document.paths)
        .filter(
          ([path]) =>
            path.startsWith(base) && !/^\/(healthz|readyz|metrics|detect|openapi\.json)$/.test(path),
        )
        .filter(([path]) => base !== '' || !path.startsWith('/m/'))
        .flatMap(([path, methods]) =>
          Object.keys(methods).map(method => `${method} ${path.slice(base.length)}`),
        )
    expect(written('').sort()).toEqual([...new Set(routes)].sort())
    expect(written('/m/{merchant}').sort()).toEqual([...new Set(routes)].sort())
  })

  it('describes each request and answer of a purchase', async () => {
    const { call } = relayCaller()
    let checked = 0
    const ask = async (method: string, path: string, request?: object) => {
      const operation = operationOf(method, path)
      const { status, body } = await call(method, path, request, { 'idempotency-key': `${checked} ${path}` })
      const { content } = operation?.responses[String(status)] ?? operation?.responses['default'] ?? {}
      expect(problems(content?.['application/json']?.schema, body), `${method} ${path} ${status}`).toEqual([])
      if (request && status < 400)
        expect(problems(operation?.requestBody?.content['application/json']?.schema, request), path).toEqual(
          [],
        )
      checked += 1
      return body
    }
    const at = '/m/acme'
    await ask('GET', `${at}/.well-known/ucp`)
    await ask('POST', `${at}/catalog/search`, { query: 'mug', pagination: { limit: 5 } })
    await ask('POST', `${at}/catalog/lookup`, { ids: ['enamel-mug', 'nothing'] })
    const { products } = await ask('POST', `${at}/catalog/search`, { pagination: { limit: 3 } })
    await ask('POST', `${at}/catalog/product`, { id: products?.[0]?.id })
    await ask('POST', `${at}/catalog/search`, { query: 5 })
    const line_items = [{ item: { id: 'MUG' }, quantity: 2 }]
    const cart = await ask('POST', `${at}/carts`, { line_items, discounts: { codes: ['TAKE10'] } })
    await ask('GET', `${at}/carts/${cart.id}`)
    await ask('PUT', `${at}/carts/${cart.id}`, { line_items: [{ item: { id: 'MUG' }, quantity: 9999 }] })
    await ask('GET', `${at}/carts/none`)
    const begun = await ask('POST', `${at}/checkout-sessions`, { cart_id: cart.id })
    const path = `${at}/checkout-sessions/${begun.id}`
    const option = begun.fulfillment?.methods?.[0]?.groups?.[0]?.options?.[0]?.id ?? ''
    const destination = {
      first_name: 'Ada',
      last_name: 'Byron',
      street_address: 'Domkloster 4',
      address_locality: 'Köln',
      postal_code: '50667',
      address_country: 'DE',
    }
    await ask('PUT', path, {
      line_items,
      buyer: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Byron' },
      fulfillment: {
        methods: [
          {
            type: 'shipping',
            destinations: [destination],
            groups: [{ id: 'g', selected_option_id: option }],
          },
        ],
      },
    })
    const instruments = [{ id: 'invoice', handler_id: 'invoice', type: 'invoice' }]
    const done = await ask('POST', `${path}/complete`, { payment: { instruments } })
    expect(done.status).toBe('completed')
    await ask('GET', path)
    await ask('GET', `${at}/orders/${done.order?.id}`)
    const other = await ask('POST', `${at}/carts`, { line_items: [{ item: { id: 'CANDLE' }, quantity: 1 }] })
    await ask('POST', `${at}/carts/${other.id}/cancel`)
    expect(checked).toBe(17)
    // Compiling the schemas takes seconds on a busy machine.
  }, 30_000)

  it('refuses what is no cart, so that its agreement means something', () => {
    const schema = { $ref: '#/components/schemas/Cart' }
    expect(problems(schema, { id: 'x' })).not.toEqual([])
    expect(problems({ $ref: '#/components/schemas/ErrorResponse' }, { ucp: {}, messages: [] })).not.toEqual(
      [],
    )
  })

  it('is served with the relay’s own address, and is one of OpenAPI 3.1', async () => {
    const relay = createRelay(testConfig, {
      idempotency: memoryIdempotencyStore(),
      sessions: memorySessionStore(),
      extend: app => openapiRoute(app as never, undefined),
    })
    const response = await relay.fetch(new Request('https://relay.example/openapi.json'))
    const served = (await response.json()) as typeof document
    expect(served).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://relay.example' }] })
    expect(served).toEqual(JSON.parse(JSON.stringify(document)))
    const names = Object.keys(document.components.schemas)
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      match => match[1],
    )
    expect(referred.filter(name => name === undefined || !names.includes(name))).toEqual([])
  })
})
