import { isTillError, TillError } from '@tillkit/core'
import type { FeedRow } from './feed-row.ts'
import type { ReadRows, RowReader } from './raw-row.ts'
import { toRow } from './to-row.ts'

/** How many rows a file may have. More would hold a page up for longer than a shopper waits. */
const rowsMax = 10_000

/**
 * Reads the rows of a file, whatever its format: only what reads that format is loaded. A broken row must not take its
 * neighbours along; where all are broken, what was wrong with the first is thrown.
 */
export async function readRows(
  text: string,
  { url, more }: Pick<RowReader, 'url' | 'more'>,
  currency: string | undefined,
): Promise<readonly FeedRow[]> {
  const rows: FeedRow[] = []
  let fault: TillError | undefined
  const take: RowReader['take'] = raw => {
    try {
      rows.push(toRow(raw, url, currency))
    } catch (error) {
      if (!isTillError(error)) throw error
      fault ??= error
    }
    if (rows.length > rowsMax)
      throw new TillError('config', `This feed has more than ${rowsMax} items: sell from a smaller one`)
  }
  const { readRows } = await readerOf(text.slice(0, 5000))
  await readRows(text, { url, take, more })
  if (!rows.length && fault) throw fault
  return rows
}

/** By what a file begins with, since names and content types of feeds say anything. */
function readerOf(start: string): Promise<{ readonly readRows: ReadRows }> {
  const isTree = start.startsWith('<')
  const isList = isTree ? /^<(rss|feed|rdf:RDF)[\s>]/.test(rootOf(start)) : !/^[[{]/.test(start)
  if (isList) return import('./google-feed.ts')
  return isTree || /^\[|"@(context|graph|type)"/.test(start)
    ? import('./json-ld-feed.ts')
    : import('./shopify-feed.ts')
}

/** What comes behind instructions and comments. */
function rootOf(start: string): string {
  const rest = start.replace(/^(\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)/, '')
  return rest === start ? rest : rootOf(rest)
}
