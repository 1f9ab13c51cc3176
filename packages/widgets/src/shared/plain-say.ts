import type { Page } from '../mount/page.ts'

/** Says a text by its key, in the page's language, with `{name}` replaced by the value of that name. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** English words of a room, built into its chunk. */
export type English = Readonly<Record<string, string>>

/** Makes the speaker of a room that counts nothing. A key without words says itself. */
export function createPlainSay(room: string, english: English, page: Pick<Page, 'words'>): Say {
  return (key, values) => {
    // Keys are merchants' words too: `constructor` is a property of every object, and no text.
    const text: unknown = page.words?.[room]?.[key] ?? english[key]
    return (typeof text === 'string' ? text : key).replace(/{(\w+)}/g, (_, name) => `${values?.[name]}`)
  }
}
