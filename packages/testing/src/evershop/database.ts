import pg from 'pg'
import type { z } from 'zod'

/** Runs one statement and checks each row of its answer. */
export type QueryDatabase = <T>(sql: string, values: readonly unknown[], row: z.ZodType<T>) => Promise<T[]>

/** Into a PostgreSQL by its URL; connections are made when they are needed and keep no process from ending. */
export function connectDatabase(url: string): QueryDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true })
  // The shop may stop before the last connection is let go.
  pool.on('error', () => {})
  return async (sql, values, row) => (await pool.query(sql, [...values])).rows.map(it => row.parse(it))
}
