import { tillkitAnswerKey, ucpVersion } from '@tillkit/core'
import {
  cartSchema,
  checkoutSchema,
  envelopeSchema,
  messageSchema,
  orderSchema,
  productSchema,
  tillkitAnswerSchema,
} from '@tillkit/core/schemas'
import { z } from 'zod'
import {
  cartRequest,
  checkoutRequest,
  completeRequest,
  lookupRequest,
  productRequest,
  searchRequest,
} from '../ucp/requests.schema.ts'

/** A JSON document. */
export type Json = { readonly [key: string]: unknown }

const answer = z.looseObject({
  version: z.literal(ucpVersion),
  [tillkitAnswerKey]: tillkitAnswerSchema.optional(),
})
const pagination = z.looseObject({ has_next_page: z.boolean(), cursor: z.string().optional() })

/** What the document names under `components.schemas`. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  Message: messageSchema,
  Envelope: envelopeSchema,
  Product: productSchema,
  Cart: cartSchema,
  Checkout: checkoutSchema,
  Order: orderSchema,
  SearchRequest: searchRequest,
  LookupRequest: lookupRequest,
  ProductRequest: productRequest,
  CartRequest: cartRequest,
  CheckoutRequest: checkoutRequest,
  CompleteRequest: completeRequest,
  ErrorResponse: z.looseObject({
    ucp: z.looseObject({ version: z.literal(ucpVersion), status: z.literal('error') }),
    messages: z.array(messageSchema).min(1),
  }),
  ProductList: z.looseObject({
    ucp: answer,
    products: z.array(productSchema),
    pagination: pagination.optional(),
  }),
  ProductDetail: z.looseObject({ ucp: answer, product: productSchema }),
  Profile: z.looseObject({
    ucp: z.looseObject({
      version: z.literal(ucpVersion),
      services: z.record(z.string(), z.array(z.looseObject({ version: z.string() }))),
      capabilities: z.record(z.string(), z.array(z.looseObject({ version: z.string() }))),
      payment_handlers: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
    }),
  }),
}

interface Operation {
  readonly method: 'get' | 'post' | 'put'
  readonly path: string
  readonly summary: string
  readonly request?: string
  readonly reply?: string
  readonly created?: true
  /** Whether it changes something, and so takes an Idempotency-Key. */
  readonly change?: true
}

/** What a merchant's routes are, below its address. */
const operations: readonly Operation[] = [
  { method: 'get', path: '/.well-known/ucp', summary: 'What the merchant is and can do', reply: 'Profile' },
  ...(['search', 'lookup', 'product'] as const).flatMap((what): readonly Operation[] => {
    const name = what[0]?.toUpperCase() + what.slice(1)
    const reply = what === 'product' ? 'ProductDetail' : 'ProductList'
    const path = `/catalog/${what}`
    const summary = {
      search: 'A list of products',
      lookup: 'Products by ids',
      product: 'One product, and a choice',
    }
    return [
      { method: 'post', path, summary: summary[what], request: `${name}Request`, reply },
      { method: 'get', path, summary: `${summary[what]}: the request as JSON in ?q=`, reply },
    ]
  }),
  ...ofResource('/carts', 'cart', 'Cart'),
  ...ofResource('/checkout-sessions', 'checkout', 'Checkout'),
  {
    method: 'post',
    path: '/checkout-sessions/{id}/complete',
    summary: 'Places the order, once for a key',
    request: 'CompleteRequest',
    reply: 'Checkout',
    change: true,
  },
  { method: 'get', path: '/orders/{id}', summary: 'An order', reply: 'Order' },
  { method: 'get', path: '/permalink/{items}', summary: 'Leads to a cart with these lines at the merchant' },
]

function ofResource(path: string, noun: string, schema: string): readonly Operation[] {
  const request = `${schema}Request`
  const one = `${path}/{id}`
  return [
    {
      method: 'post',
      path,
      summary: `Begins a ${noun}`,
      request,
      reply: schema,
      created: true,
      change: true,
    },
    { method: 'get', path: one, summary: `The ${noun} as it is`, reply: schema },
    { method: 'put', path: one, summary: `Replaces the ${noun}`, request, reply: schema, change: true },
    { method: 'post', path: `${one}/cancel`, summary: `Cancels the ${noun}`, reply: schema, change: true },
  ]
}

/** The OpenAPI 3.1 document of a relay at this address. */
export function openapiDocument(url: string): Json {
  const merchant = { name: 'merchant', in: 'path', required: true, schema: { type: 'string' } }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tillkit relay',
      version: ucpVersion,
      description: `The Universal Commerce Protocol ${ucpVersion}, REST, for each merchant behind the relay. A merchant with a host of its own, or the only one, also has its routes at the root.`,
    },
    servers: [{ url }],
    security: [{ site: [] }],
    paths: {
      ...pathsOf('/m/{merchant}', [merchant]),
      ...pathsOf('', []),
      ...operational,
    },
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        site: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The key of a site; public.' },
      },
      headers: {
        RetryAfter: { schema: { type: 'integer' }, description: 'Seconds until it may be asked again.' },
      },
    },
  }
}

function pathsOf(base: string, parameters: readonly Json[]): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
    const own = names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
    const path = `${base}${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: toOperation(operation, [...parameters, ...own]) }
  }
  return paths
}

function toOperation(
  { method, path, summary, request, reply, created, change }: Operation,
  parameters: readonly Json[],
): Json {
  const isPublic = path.startsWith('/.well-known') || path.startsWith('/permalink')
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 255 },
  }
  const question = { name: 'q', in: 'query', required: true, schema: { type: 'string' } }
  const isQuestion = method === 'get' && path.startsWith('/catalog')
  const error = { description: 'Why not', content: json('ErrorResponse') }
  return {
    summary,
    parameters: [...parameters, ...(change ? [key] : []), ...(isQuestion ? [question] : [])],
    ...(request && { requestBody: { required: true, content: json(request) } }),
    ...(isPublic && { security: [] }),
    responses: {
      // An outcome of commerce comes with 200 too, whatever it is.
      ...(reply
        ? { 200: { description: 'The answer, or an outcome', content: json(reply, 'ErrorResponse') } }
        : { 302: { description: 'To the merchant' } }),
      ...(created && reply && { 201: { description: 'Begun', content: json(reply) } }),
      ...(method === 'get' && reply && !path.includes('{') && { 304: { description: 'As it was' } }),
      ...(change && { 409: { ...error, description: 'The Idempotency-Key was used with another request' } }),
      429: { ...error, headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } },
      default: error,
    },
  }
}

function json(...names: readonly string[]): Json {
  const [first, ...more] = names.map(name => ({ $ref: `#/components/schemas/${name}` }))
  return { 'application/json': { schema: more.length > 0 ? { anyOf: [first, ...more] } : first } }
}

const textReply = (type: string, description: string): Json => ({
  200: { description, content: { [type]: {} } },
  default: { description: 'Not now' },
})
const operational: Json = {
  '/detect': {
    get: {
      summary: 'Recognizes a shop by its address, where this node can ask the open internet',
      parameters: [
        { name: 'url', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'from', in: 'query', schema: { type: 'string' }, description: 'The origin of the page' },
      ],
      responses: {
        200: { description: 'What it is', content: { 'application/json': { schema: { type: 'object' } } } },
        400: { description: 'It is no address' },
      },
    },
  },
  '/healthz': {
    get: {
      summary: 'The process answers',
      security: [],
      responses: textReply('application/json', 'It does'),
    },
  },
  '/readyz': {
    get: { summary: 'It can serve', security: [], responses: textReply('application/json', 'It can') },
  },
  '/metrics': {
    get: { summary: 'For Prometheus', security: [], responses: textReply('text/plain', 'The metrics') },
  },
  '/openapi.json': {
    get: { summary: 'This document', security: [], responses: textReply('application/json', 'It') },
  },
}

/** The schemas as JSON Schema; where one holds another that has a name, it refers to it. */
function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const { schemas: written } = z.toJSONSchema(registry, {
    uri: id => `#/components/schemas/${id}`,
    unrepresentable: 'any',
    io: 'input',
  })
  return Object.fromEntries(
    Object.entries(written).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  )
}
