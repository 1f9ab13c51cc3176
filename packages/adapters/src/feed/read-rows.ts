import type { FeedRow, FeedSource, ReadRows } from './feed-row.ts'

/** Reads the rows of a file, whatever its format: only what reads that format is loaded. */
export async function readRows(text: string, source: FeedSource): Promise<readonly FeedRow[]> {
  const { readRows } = await readerOf(text.slice(0, 5000))
  return readRows(text, source)
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
