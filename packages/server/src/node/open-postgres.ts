import { Pool } from 'pg'
import type { Sql } from '../stores/sql.ts'

/** A pool of connections to a database. */
export interface Postgres extends Sql {
  /** Whether it answers within two seconds. */
  ping(): Promise<boolean>
  close(): Promise<void>
}

/** Opens a pool; `onFault` is told of connections that broke while idle (they are replaced). */
export function openPostgres(
  url: string,
  {
    connections = 10,
    onFault,
  }: { readonly connections?: number; readonly onFault?: (fault: Error) => void } = {},
): Postgres {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    // Longer than any statement of the stores takes: a database that hangs must not hold the shopper.
    query_timeout: 10_000,
    application_name: 'tillkit-relay',
  })
  // Without a listener a lost connection would end the process.
  pool.on('error', fault => onFault?.(fault))
  return {
    query: async (text, values) => ({ rows: (await pool.query(text, values ? [...values] : [])).rows }),
    ping: async () => {
      const late = new Promise<boolean>(resolve => setTimeout(() => resolve(false), 2000).unref())
      return Promise.race([
        pool.query('select 1').then(
          () => true,
          () => false,
        ),
        late,
      ])
    },
    close: () => pool.end(),
  }
}
