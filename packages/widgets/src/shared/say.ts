import type { Page } from '../mount/page.ts'

/** Says a text by its key, in the page's language. `{name}` is replaced by the value; numbers are formatted. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/**
 * Makes the speaker of a room from its English words and the page's. A key with plural forms is stored as `key_one`,
 * `key_other` … and chosen by the value `count`. A key without words says itself.
 */
export function createSay(
  room: string,
  english: Readonly<Record<string, string>>,
  page: Pick<Page, 'language' | 'words'>,
): Say {
  const words = page.words?.[room]
  const language = words ? page.language : 'en'
  return (key, values) => {
    const count = values?.['count']
    const form = typeof count === 'number' ? `${key}_${new Intl.PluralRules(language).select(count)}` : key
    const text =
      words?.[form] ??
      words?.[`${key}_other`] ??
      words?.[key] ??
      english[form] ??
      english[`${key}_other`] ??
      english[key] ??
      key
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values?.[name] ?? ''
      return typeof value === 'number' ? value.toLocaleString(language) : value
    })
  }
}
