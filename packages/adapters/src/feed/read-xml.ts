import { TillError } from '@tillkit/core'
import { decodeEntities } from '../shared/decode-entities.ts'

/** What a reader of XML is told, in the order of the document. Names are as written, with their prefix. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  text(text: string): void
  close(name: string): void
}

// A comment, CDATA, an instruction, a document type, a tag, or text: each ends where XML says, or the document is broken.
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>|<(\/?)([^\s/<>="']+)((?:\s+[^\s/<>="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads XML without a DOM, which servers do not have. Strict about nesting, so that half a file is not taken for a whole
 * one; entities that a document type declares are not expanded. Throws a `TillError` of code `broken_reply`.
 * @param pause awaited now and then, so that the page stays awake while a large file is read
 */
export async function readXml(
  text: string,
  listener: XmlListener,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const names: string[] = []
  const broken = (at: number) => new TillError('broken_reply', `XML is broken at character ${at}`)
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    const match = token.exec(text)
    if (!match) throw broken(at)
    const [all, cdata, slash, name, attributes, isEmpty] = match
    if (name === undefined) {
      if (cdata !== undefined) listener.text(cdata)
      else if (!all.startsWith('<')) listener.text(decodeEntities(all))
    } else if (slash) {
      if (names.pop() !== name) throw broken(at)
      listener.close(name)
    } else {
      const found = attributes ? [...attributes.matchAll(attribute)] : []
      listener.open(
        name,
        new Map(found.map(([, key = '', one, two]) => [key, decodeEntities(one ?? two ?? '')])),
      )
      if (isEmpty) listener.close(name)
      else names.push(name)
    }
    at += all.length
    const waiting = pause()
    // The pattern is shared by all who read: whoever reads meanwhile moves it, so `at` is kept here.
    if (waiting) await waiting
  }
  if (names.length) throw broken(at)
}
