/** A row, by the names of its columns. */
export type SqlRow = Readonly<Record<string, unknown>>

/** What the stores need of a PostgreSQL driver: one statement at a time, each a transaction of its own. */
export interface Sql {
  /** `$1`, `$2` … in `text` stand for `values`. Rejects with the database's `code` (SQLSTATE). */
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly SqlRow[] }>
}

/** Conflicts that a cluster answers where one server would have waited: the statement did nothing and may be asked again. */
const passing = ['40001', '40P01']

/**
 * Runs one statement, again after each serialization conflict, at most seven times in about two seconds.
 * @throws what the driver throws, when it is something else or did not pass
 */
export async function querySafely(
  sql: Sql,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly SqlRow[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await sql.query(text, values)).rows
    } catch (error) {
      if (tries === 7 || !passing.includes(codeOf(error))) throw error
      // Apart from each other, or the same statements meet again.
      await new Promise(resolve => setTimeout(resolve, 2 ** tries * 10 * (0.5 + Math.random())))
    }
  }
}

/** The SQLSTATE of what a driver threw; empty when it is something else. */
export function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
