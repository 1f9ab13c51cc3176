import { createPause } from './create-pause.ts'
import { type Attributes, toGoogleRow } from './google-row.ts'
import type { RowReader } from './raw-row.ts'
import { readItems } from './read-items.ts'
import { readTable } from './read-table.ts'

/** Reads a merchant feed: RSS 2.0, Atom, or a table with tabs (commas, semicolons, bars) between its cells. */
export async function readRows(text: string, { take }: RowReader): Promise<void> {
  const read = text.startsWith('<') ? readItems : readTable
  await read(text, (attributes: Attributes) => take(toGoogleRow(attributes)), createPause())
}
