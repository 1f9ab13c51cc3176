import { querySafely, type Sql } from './sql.ts'

/** Deletes what is kept no longer, tenant by tenant so that each statement stays within one tenant's rows. */
export async function sweepTables(sql: Sql, tenants: readonly string[]): Promise<void> {
  for (const tenant of tenants) {
    for (const table of ['tillkit_idempotency', 'tillkit_session'])
      await querySafely(sql, `delete from ${table} where tenant = $1 and kept_until <= now()`, [tenant])
    await querySafely(sql, 'delete from tillkit_turn where tenant = $1 and held_until <= now()', [tenant])
  }
}
