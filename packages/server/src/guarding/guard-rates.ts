import type { Context, MiddlewareHandler } from 'hono'
import type { LimitsConfig } from '../config/relay-config.ts'
import { isOperational } from '../watching/is-operational.ts'
import { createBuckets } from './create-buckets.ts'
import type { GuardEnv } from './guard-env.ts'
import { refuse } from './refuse.ts'

/** Says who calls: the address of the connection, or what a trusted proxy says of it. Undefined where nobody knows. */
export type AddressOf = (c: Context) => string | undefined

/** Sends away who asks too often, by address and by site: `429` with `Retry-After`. Counts are the node's own. */
export function guardRates(
  limits: LimitsConfig,
  addressOf: AddressOf,
  now: () => number = Date.now,
): MiddlewareHandler<GuardEnv> {
  const addresses = createBuckets({ now })
  const sites = createBuckets({ now })
  return async (c, next) => {
    if (isOperational(c.req.path)) return next()
    const address = addressOf(c)
    if (address !== undefined) {
      const { isAllowed, retryAfterMs } = addresses.take(networkOf(address), limits.address_per_minute)
      if (!isAllowed) return tooMany(c, 'address_rate', retryAfterMs)
    }
    const site = c.get('site')
    if (site) {
      const name = site.key ?? site.origins.join(' ')
      const { isAllowed, retryAfterMs } = sites.take(name, site.per_minute ?? limits.site_per_minute)
      if (!isAllowed) return tooMany(c, 'site_rate', retryAfterMs)
    }
    return next()
  }
}

/** One household has a whole /64 of IPv6 addresses; an IPv4 address is itself, also when written as IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(group => group !== '')
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(group => group !== '').length
  const all = [
    ...groups,
    ...Array.from({ length: Math.max(0, missing) }, () => '0'),
    ...(tail ?? '').split(':'),
  ]
  return `${all
    .slice(0, 4)
    .map(group => group || '0')
    .join(':')}::/64`
}

function tooMany(c: Context<GuardEnv>, guard: string, retryAfterMs: number): Response {
  const seconds = String(Math.max(1, Math.ceil(retryAfterMs / 1000)))
  return refuse(c, guard, 429, 'rate_limited', 'Too many requests', { 'retry-after': seconds })
}
