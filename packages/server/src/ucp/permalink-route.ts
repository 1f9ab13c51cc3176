import { Hono } from 'hono'
import { fromBase64url } from '../sealing/base64url.ts'
import { ProtocolFault } from './protocol-fault.ts'
import type { RelayEnv } from './relay-env.ts'

/**
 * `GET /permalink/{id}:{quantity},…` leads to a cart with these lines at the merchant's own page, where the merchant has
 * such an address. An id with other than letters, digits, `.`, `_` and `-` is written `~` and its base64url.
 * @see UCP, permalink capability
 */
export function permalinkRoute(): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()

  routes.get('/permalink/:items', c => {
    const { permalink } = c.get('merchant')
    if (!permalink) throw new ProtocolFault(404, 'unsupported', 'The merchant has no such addresses')
    const lines = c.req
      .param('items')
      .split(',')
      .map(item => {
        const [, name = '', count = '1'] = /^(~?[\w.-]+)(?::(\d{1,4}))?$/.exec(item) ?? []
        return { variant_id: nameOf(name), quantity: Number(count) }
      })
    if (lines.some(({ variant_id, quantity }) => !variant_id || quantity < 1))
      throw new ProtocolFault(400, 'invalid_request', 'Expected {id}:{quantity},…')
    return c.redirect(permalink(lines), 302)
  })

  return routes
}

function nameOf(text: string): string {
  if (!text.startsWith('~')) return text
  const bytes = fromBase64url(text.slice(1))
  return bytes ? new TextDecoder().decode(bytes) : ''
}
