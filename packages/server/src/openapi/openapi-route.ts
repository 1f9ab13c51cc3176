import type { Hono } from 'hono'
import { openapiDocument } from './openapi-document.ts'

/** Serves the relay's OpenAPI document. `url` is the relay's own address, else the request's. */
export function openapiRoute(app: Hono, url: string | undefined): void {
  app.get('/openapi.json', c =>
    c.json(openapiDocument(url ?? new URL(c.req.url).origin), 200, {
      'cache-control': 'public, max-age=3600',
    }),
  )
}
