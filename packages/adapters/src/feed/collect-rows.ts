import { isTillError, TillError } from '@tillkit/core'
import { type FeedRow, rowsMax } from './feed-row.ts'

/** Gathers the rows of a file. */
export interface RowCollector {
  /** Takes a row, or leaves it out where making it throws a `TillError`. Throws one itself past the most rows. */
  take(make: () => FeedRow): void
  /** The rows; where none could be made, what was wrong with the first is thrown. */
  rows(): FeedRow[]
}

/** A broken row must not take its neighbours along; a file of nothing else is broken itself. */
export function collectRows(): RowCollector {
  const rows: FeedRow[] = []
  let fault: TillError | undefined
  return {
    take(make) {
      try {
        rows.push(make())
      } catch (error) {
        if (!isTillError(error)) throw error
        fault ??= error
      }
      if (rows.length > rowsMax)
        throw new TillError('config', `This feed has more than ${rowsMax} items: sell from a smaller one`)
    },
    rows() {
      if (!rows.length && fault) throw fault
      return rows
    },
  }
}
