import { TillError } from '@tillkit/core'
import type { Attributes } from './google-row.ts'

/**
 * Reads a table whose first line names the columns. A cell in quotes may hold what separates cells and lines, and `""` for a
 * quote. Names of columns are taken as Google takes them: `Sale price`, `sale_price` and `g:sale_price` are one.
 * @see https://support.google.com/merchants/answer/160567
 */
export async function readTable(
  text: string,
  take: (attributes: Attributes) => void,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const [head = ''] = text.split(/[\r\n]/, 1)
  const mark = ['\t', ';', '|'].find(it => head.includes(it)) ?? ','
  const names = head.split(mark).map(toName)
  if (!names.includes('id') || !names.includes('price'))
    throw new TillError('broken_reply', 'The first line of a feed names its columns: id, title, price …')

  let at = head.length
  while (at < text.length) {
    const attributes = new Map<string, string[]>()
    let column = 0
    do {
      // Past the mark before the cell, or the line's end before the first.
      at += 1
      const [value, end] = readCell(text, at, mark)
      at = end
      const name = names[column++]
      if (value && name) attributes.set(name, [...(attributes.get(name) ?? []), ...toValues(name, value)])
    } while (text[at] === mark)
    // An empty line is none, as is what is between \r and \n.
    if (attributes.size) take(attributes)
    const waiting = pause()
    if (waiting) await waiting
  }
}

const toName = (cell: string) =>
  cell
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/\s+/g, '_')

/** Of all attributes this one is a list; its addresses begin anew behind each comma. */
const toValues = (name: string, value: string) =>
  name === 'additional_image_link' ? value.split(/,\s*(?=https?:)/) : [value]

/** The cell that begins at `at`, and where it ends. A quote that does not end with its cell is an inch. */
function readCell(text: string, at: number, mark: string): [value: string, end: number] {
  const isEnd = (index: number) => index >= text.length || [mark, '\r', '\n'].includes(text[index] ?? '')
  if (text[at] === '"') {
    let quote = text.indexOf('"', at + 1)
    while (quote > 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
    if (quote > 0 && isEnd(quote + 1)) return [text.slice(at + 1, quote).replaceAll('""', '"'), quote + 1]
  }
  let end = at
  while (!isEnd(end)) end += 1
  return [text.slice(at, end), end]
}
