import { takePostgresTurn } from './postgres-turn.ts'
import type { SessionStore } from './session-store.ts'
import { querySafely, type Sql } from './sql.ts'

/** How `postgresSessionStore` keeps. */
export interface PostgresSessionOptions {
  /** @default 30 */
  readonly keepDays?: number
  /** How long a node that was killed still holds a cart. @default 10,000 */
  readonly leaseMs?: number
  /** How long to wait for another node that is at a cart. @default 25,000 */
  readonly waitMs?: number
}

/** Renewed sessions in a database that many nodes share, each kept for `keepDays` after it was put; and turns at carts. */
export function postgresSessionStore(sql: Sql, options: PostgresSessionOptions = {}): SessionStore {
  const { keepDays = 30, leaseMs = 10_000, waitMs = 25_000 } = options
  return {
    async get(tenant, cartId) {
      const [row] = await querySafely(
        sql,
        'select sealed from tillkit_session where tenant = $1 and cart_id = $2 and kept_until > now()',
        [tenant, cartId],
      )
      return typeof row?.['sealed'] === 'string' ? row['sealed'] : undefined
    },
    async put(tenant, cartId, sealed) {
      await querySafely(
        sql,
        `insert into tillkit_session (tenant, cart_id, sealed, kept_until)
        values ($1, $2, $3, now() + $4 * interval '1 day')
        on conflict (tenant, cart_id) do update set sealed = excluded.sealed, kept_until = excluded.kept_until`,
        [tenant, cartId, sealed, keepDays],
      )
    },
    inTurn: (tenant, cartId, work) => takePostgresTurn(sql, [tenant, cartId], work, { leaseMs, waitMs }),
  }
}
