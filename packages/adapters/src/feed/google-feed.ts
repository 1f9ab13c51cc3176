import { collectRows } from './collect-rows.ts'
import { createPause } from './create-pause.ts'
import type { FeedRow, FeedSource } from './feed-row.ts'
import { toGoogleRow } from './google-row.ts'
import { readItems } from './read-items.ts'
import { readTable } from './read-table.ts'

/** Reads a merchant feed: RSS 2.0, Atom, or a table with tabs (commas, semicolons, bars) between its cells. */
export async function readRows(text: string, source: FeedSource): Promise<FeedRow[]> {
  const { take, rows } = collectRows()
  const read = text.startsWith('<') ? readItems : readTable
  await read(text, attributes => take(() => toGoogleRow(attributes, source)), createPause())
  return rows()
}
