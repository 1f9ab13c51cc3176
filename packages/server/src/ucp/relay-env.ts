import type { CatalogCache } from '../catalog-cache/create-catalog-cache.ts'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { Sealer } from '../sealing/create-sealer.ts'
import type { CartSessions } from '../sessions/create-cart-sessions.ts'
import type { Turns } from '../sessions/create-turns.ts'
import type { IdempotencyStore } from '../stores/idempotency-store.ts'

/** What all routes share. */
export interface RelayServices {
  readonly sessions: CartSessions
  readonly idempotency: IdempotencyStore
  readonly cache: CatalogCache
  readonly sealer: Sealer
  readonly turns: Turns
  /** Seconds that a catalog answer may be used without asking again, and in place of a failure. */
  readonly fresh: number
  readonly stale: number
}

/** What a route finds in Hono's context. */
export interface RelayEnv {
  Variables: {
    /** The merchant that the address names. */
    merchant: RelayMerchant
    /** The address of the merchant's routes, without a slash at the end. */
    base: string
  }
}
