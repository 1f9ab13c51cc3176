import type { MiddlewareHandler } from 'hono'
import type { MerchantConfig, SiteConfig } from '../config/relay-config.ts'
import { isOperational } from '../watching/is-operational.ts'
import { allowsOrigin, findSite } from './find-site.ts'
import type { GuardEnv } from './guard-env.ts'
import { merchantOf } from './merchant-of.ts'
import { refuse } from './refuse.ts'

/** What a page may send, in the order of the alphabet. */
const requestHeaders =
  'accept-language, content-type, idempotency-key, if-none-match, request-id, ucp-agent, x-api-key'
/** What a page may read beside the body. */
const replyHeaders = 'age, etag, idempotent-replayed, request-id, retry-after'

/** Public by nature: documents for whoever asks, and links that a shopper follows. Reading them tells nothing of anyone. */
const isPublic = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  /^(\/m\/[^/]+)?\/(\.well-known\/ucp|permalink\/[^/]+|openapi\.json)$/.test(path)

/** Lets only the configured sites in, and answers browsers' CORS questions from the same list. */
export function guardSites(
  sites: readonly SiteConfig[],
  merchants: readonly MerchantConfig[],
): MiddlewareHandler<GuardEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const { method, path, url } = c.req
    if (isOperational(path)) return next()
    const merchant = merchantOf(merchants, path, new URL(url).hostname)
    c.set('merchantId', merchant)
    const mayRead = origin !== undefined && sites.some(site => allowsOrigin(site, origin))

    if (method === 'OPTIONS' && c.req.header('access-control-request-method')) {
      // A preflight never carries the key: any site's origin may ask, and the request itself is looked at again.
      const isOpen = isPublic(c.req.header('access-control-request-method') ?? '', path)
      if (!mayRead && !isOpen) return refuse(c, 'site', 403, 'origin_not_allowed', `${origin} may not call`)
      return c.body(null, 204, {
        'access-control-allow-origin': mayRead ? origin : '*',
        'access-control-allow-methods': 'GET, POST, PUT',
        'access-control-allow-headers': requestHeaders,
        // Browsers keep it for two hours at most.
        'access-control-max-age': '7200',
        vary: 'origin, access-control-request-method, access-control-request-headers',
      })
    }

    if (isPublic(method, path)) {
      await next()
      c.res.headers.set('access-control-allow-origin', '*')
      c.res.headers.set('access-control-expose-headers', replyHeaders)
      return
    }

    const verdict = findSite(sites, {
      key: c.req.header('x-api-key'),
      origin,
      merchant,
      isCatalog: /^(\/m\/[^/]+)?\/catalog\/\w+$/.test(path),
    })
    if ('site' in verdict) {
      c.set('site', verdict.site)
      await next()
    } else c.res = refuse(c, 'site', verdict.status, verdict.code, verdict.content)
    c.res.headers.append('vary', 'origin')
    if (!mayRead) return
    c.res.headers.set('access-control-allow-origin', origin)
    c.res.headers.set('access-control-expose-headers', replyHeaders)
  }
}
