import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'

/** Which elements a till draws, each with the attributes that they may have. */
export type AllowList = Readonly<Record<string, readonly string[]>>

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const widgets = fileURLToPath(new URL('../../../widgets/src/', import.meta.url))

/** What the words of a description may be drawn as: written down here once more, so that the two have to agree. */
export const richText: AllowList = Object.fromEntries(
  'p br ul ol li strong em b i u s sub sup code pre blockquote a h3 h4 table thead tbody tr th td'
    .split(' ')
    .map(name => [name, name === 'a' ? ['href', 'target', 'rel'] : []]),
)

/** Attributes that neither load, lead nor run: these may also be spread into an element. */
const plain = /^(class|part|lang|dir|role|tabindex|aria-.*|auto(complete|capitalize)|inputmode|spellcheck)$/

/**
 * The till's own markup as its sources have it: every element of their JSX with its attributes. What is spread into one is
 * not seen there; for that the keys of all object literals count that are plain. Handlers are listeners, never attributes.
 */
export function ownMarkup(): AllowList {
  const elements = new Map<string, Set<string>>()
  const keys = new Set(['class', 'part', 'lang', 'dir'])
  const visit = (node: Node) => {
    if (node.type === 'JSXOpeningElement') {
      const { name } = node['name'] as { readonly name?: string }
      const attributes = node['attributes'] as readonly { readonly name?: { readonly name: string } }[]
      if (name && /^[a-z]/.test(name)) {
        const known = elements.get(name) ?? new Set()
        elements.set(name, known)
        for (const { name: attribute } of attributes)
          if (attribute && !/^(on|key$|ref$)/.test(attribute.name)) known.add(attribute.name.toLowerCase())
      }
    }
    if (node.type === 'Property') {
      const { name, value } = node['key'] as { readonly name?: string; readonly value?: string }
      const key = (name ?? value ?? '').toLowerCase()
      if (plain.test(key)) keys.add(key)
    }
    for (const value of Object.values(node))
      for (const part of [value].flat())
        if (typeof part === 'object' && part !== null && 'type' in part) visit(part as Node)
  }
  for (const file of readdirSync(widgets, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx') || /\.(test|fixture)\./.test(file)) continue
    visit(parseAst(readFileSync(join(widgets, file), 'utf8'), { lang: 'tsx' }) as unknown as Node)
  }
  // The root of a widget is made without JSX, and holds its space by its style; a field of the checkout has from its step what it is.
  elements.set('div', new Set(elements.get('div')).add('style'))
  // `showModal` opens it.
  elements.set('dialog', new Set(elements.get('dialog')).add('open'))
  const isField = (name: string) => name === 'input' || name === 'select'
  return Object.fromEntries(
    [...elements].map(([name, attributes]) => [
      name,
      [...attributes, ...keys, ...(isField(name) ? ['id', 'name', 'value', 'type', 'required'] : [])],
    ]),
  )
}
