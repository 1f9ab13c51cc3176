import { ucpVersion } from '@tillkit/core'
import { componentSchemas } from './component-schemas.ts'
import type { Json } from './json.ts'
import { merchantPaths } from './merchant-paths.ts'
import { servicePaths } from './service-paths.ts'

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
      ...merchantPaths('/m/{merchant}', [merchant]),
      ...merchantPaths('', []),
      ...servicePaths,
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
