import type { Json } from './json.ts'
import { merchantOperations, type Operation } from './merchant-operations.ts'

/** The paths of a merchant whose address is `base`; `parameters` are those that `base` has. */
export function merchantPaths(base: string, parameters: readonly Json[]): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of merchantOperations) {
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
