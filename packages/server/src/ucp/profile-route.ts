import { Hono } from 'hono'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { digest } from '../sealing/digest.ts'
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
    // Not kept by `base`: where no `url` is configured it is whatever host the caller writes.
    const kept = await cache.read(`countries ${merchant.id}`, async () =>
      JSON.stringify((await countriesOf(merchant)) ?? null),
    )
    const countries: readonly string[] | null = JSON.parse(kept.body)
    const body = JSON.stringify(toProfile(merchant, base, countries ?? undefined))
    const answer = { body, etag: `"${await digest(body)}"`, age: 0 }
    return writeCached(c.req.raw, answer, Math.max(fresh, shortest), stale)
  })

  return routes
}

/** A merchant that fails to say where it delivers to is still found. */
const countriesOf = ({ checkout }: RelayMerchant): Promise<readonly string[] | undefined> =>
  checkout ? checkout.countries({ context: {} }).catch(() => undefined) : Promise.resolve(undefined)
