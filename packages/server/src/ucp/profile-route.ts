import { Hono } from 'hono'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'
import { toProfile } from './to-profile.ts'
import { writeCached } from './write-cached.ts'

/** UCP asks of every profile that it may be kept for a minute at least. */
const shortest = 60

/** What the merchant is and can do. @see UCP 2026-04-08, discovery */
export function profileRoute({ cache, fresh, stale }: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()

  routes.get('/.well-known/ucp', async c => {
    const merchant = c.get('merchant')
    const base = c.get('base')
    const answer = await cache.read(`profile ${merchant.id} ${base}`, async () =>
      JSON.stringify(toProfile(merchant, base, await countriesOf(merchant))),
    )
    return writeCached(c.req.raw, { ...answer, age: 0 }, Math.max(fresh, shortest), stale)
  })

  return routes
}

/** A merchant that fails to say where it delivers to is still found. */
const countriesOf = ({ checkout }: RelayMerchant): Promise<readonly string[] | undefined> =>
  checkout ? checkout.countries({ context: {} }).catch(() => undefined) : Promise.resolve(undefined)
