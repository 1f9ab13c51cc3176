import type { StoreConfig } from '../config/relay-config.ts'
import { createTables } from '../stores/create-tables.ts'
import type { IdempotencyStore } from '../stores/idempotency-store.ts'
import { memoryIdempotencyStore } from '../stores/memory-idempotency-store.ts'
import { memorySessionStore } from '../stores/memory-session-store.ts'
import { postgresIdempotencyStore } from '../stores/postgres-idempotency-store.ts'
import { postgresSessionStore } from '../stores/postgres-session-store.ts'
import type { SessionStore } from '../stores/session-store.ts'
import type { Sql } from '../stores/sql.ts'
import { sweepTables } from '../stores/sweep-tables.ts'
import type { Log } from '../watching/create-log.ts'
import { openPostgres } from './open-postgres.ts'

/** The stores of a node. */
export interface Stores {
  readonly idempotency: IdempotencyStore
  readonly sessions: SessionStore
  /** Whether they answer. */
  ping(): Promise<boolean>
  close(): Promise<void>
}

const tenMinutes = 600_000

/** Opens what the configuration names; makes the tables in a database that has none. */
export async function openStores(config: StoreConfig, tenants: readonly string[], log: Log): Promise<Stores> {
  if (config.type === 'memory') {
    return {
      idempotency: memoryIdempotencyStore(),
      sessions: memorySessionStore(),
      ping: async () => true,
      close: async () => undefined,
    }
  }
  // Of a database's error only its code: its text may quote values.
  const tell = (event: string) => (error: unknown) =>
    log('warn', event, { code: String((error as { code?: unknown }).code ?? 'unknown') })
  const pool = openPostgres(config.url, {
    connections: config.connections,
    onFault: tell('store_connection'),
  })
  const postgres: Sql = {
    async query(text, values) {
      try {
        return await pool.query(text, values)
      } catch (error) {
        tell('store_query')(error)
        throw error
      }
    },
  }
  try {
    await createTables(postgres)
  } catch (error) {
    await pool.close()
    throw error
  }
  const sweeping = setInterval(
    () => void sweepTables(postgres, tenants).catch(tell('store_sweep')),
    tenMinutes,
  )
  return {
    idempotency: postgresIdempotencyStore(postgres, { leaseMs: config.lease_ms }),
    sessions: postgresSessionStore(postgres, { leaseMs: config.lease_ms }),
    ping: pool.ping,
    async close() {
      clearInterval(sweeping)
      await pool.close()
    },
  }
}
