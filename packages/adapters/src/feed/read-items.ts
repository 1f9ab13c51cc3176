import type { Attributes } from './google-row.ts'
import { readXml } from './read-xml.ts'

const google = 'http://base.google.com/ns/1.0'

/**
 * Reads the items of an RSS 2.0 or Atom feed. Of an item's own children those count that have Google's prefix or none; what is
 * deeper (the price within `g:shipping`) is not the item's. Google's words win over RSS's and Atom's own.
 * @see https://support.google.com/merchants/answer/160589, https://support.google.com/merchants/answer/160593
 */
export async function readItems(
  text: string,
  take: (attributes: Attributes) => void,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  let prefix = 'g:'
  let item: Map<string, string[]> | undefined
  let plain = new Map<string, string[]>()
  /** How deep within an item: 1 is a child of it. */
  let depth = 0
  let words = ''

  const put = (name: string, value: string) => {
    const isGoogle = name.startsWith(prefix)
    if (!isGoogle && name.includes(':')) return
    const values = isGoogle ? item : plain
    const key = isGoogle
      ? name.slice(prefix.length)
      : name === 'summary' || name === 'content'
        ? 'description'
        : name
    const before = values?.get(key)
    if (before) before.push(value)
    else values?.set(key, [value])
  }

  const listener = {
    open(name: string, attributes: ReadonlyMap<string, string>) {
      for (const [key, value] of attributes)
        if (value === google && key.startsWith('xmlns:')) prefix = `${key.slice(6)}:`
      if (item) {
        depth += 1
        if (depth === 1) words = ''
        const href = attributes.get('href')
        if (depth === 1 && name === 'link' && href && /^(alternate)?$/.test(attributes.get('rel') ?? ''))
          put(name, href)
      } else if (name === 'item' || name === 'entry') {
        item = new Map()
        plain = new Map()
      }
    },
    text(part: string) {
      if (depth === 1) words += part
    },
    close(name: string) {
      if (!item) return
      if (depth) {
        if (depth === 1 && words.trim()) put(name, words.trim())
        depth -= 1
        return
      }
      for (const [key, values] of plain) if (!item.has(key)) item.set(key, values)
      take(item)
      item = undefined
    },
  }
  await readXml(text, listener, pause)
}
