import type { SessionStore } from './session-store.ts'
import { querySafely, type Sql } from './sql.ts'

/** Renewed sessions in a database that many nodes share, each kept for `keepDays` after it was put. */
export function postgresSessionStore(
  sql: Sql,
  { keepDays = 30 }: { readonly keepDays?: number } = {},
): SessionStore {
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
  }
}
