import type { Hono } from 'hono'
import { openapiDocument } from './openapi-document.ts'

/** Serves the relay's OpenAPI document. `url` is the relay's own address, else the request's. */
export function openapiRoute(app: Hono, url: string | undefined): void {
  let written: { readonly at: string; readonly text: string } | undefined
  app.get('/openapi.json', c => {
    const at = url ?? new URL(c.req.url).origin
    // Writing it takes a moment that nobody should be able to ask for again and again.
    if (written?.at !== at) written = { at, text: JSON.stringify(openapiDocument(at)) }
    return c.body(written.text, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=3600',
    })
  })
}
