import type { Page } from '../mount/page.ts'
import { countText } from './count-text.ts'
import { createPlainSay, type English, type Say } from './plain-say.ts'

export type { Say } from './plain-say.ts'

/**
 * Makes the speaker of a room. A key with plural forms is stored as `key_one`, `key_other` … and chosen by the value
 * `count`; numbers are written as the language does. A key without words says itself.
 */
export function createSay(room: string, english: English, page: Pick<Page, 'language' | 'words'>): Say {
  const words = page.words?.[room]
  const language = words ? page.language : 'en'
  const plain = createPlainSay(room, english, page)
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? `${key}_${new Intl.PluralRules(language).select(count)}` : key
    const known = [form, `${key}_other`, key].find(name => (words ?? english)[name] !== undefined)
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? countText(value, language) : value,
    ])
    return plain(known ?? key, Object.fromEntries(written))
  }
}
