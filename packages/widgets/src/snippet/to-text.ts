import { Fragment, type VNode } from 'preact'

/** What a component may give back. */
type Child = unknown

const empty = /^(br|hr|img|input)$/

/**
 * A view as HTML, as Preact draws it first: components are called, handlers left out. Made for the card, whose components
 * are functions of their props and whose elements are plain HTML. Policies refuse `style="…"`: such styles go to `styles`,
 * and the element is marked with the index there; without a list they are left out.
 */
export function toText(child: Child, styles?: string[]): string {
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (Array.isArray(child)) return child.map(part => toText(part, styles)).join('')
  if (typeof child !== 'object') return escapeText(`${child}`)
  const { type, props } = child as VNode<Record<string, unknown>>
  const { children, ...rest } = props as Record<string, unknown>
  if ((type as unknown) === Fragment) return toText(children, styles)
  if (typeof type === 'function') return toText((type as (props: unknown) => Child)(props), styles)
  const attributes = Object.entries(rest).map(([name, value]) => attributeText(name, value, styles))
  const start = `<${type}${attributes.join('')}>`
  return empty.test(type) ? start : `${start}${toText(children, styles)}</${type}>`
}

/** One attribute with a space before it. What would not be set in a browser is left out. */
function attributeText(name: string, value: unknown, styles: string[] | undefined): string {
  const isText = /^(aria|data)-/.test(name)
  if (value === null || value === undefined || typeof value === 'function') return ''
  if (value === false && !isText) return ''
  if (name === 'style') {
    return styles ? ` data-s="${styles.push(styleText(value as Record<string, string>)) - 1}"` : ''
  }
  const text = value === true && !isText ? '' : `${value}`
  return ` ${name.toLowerCase()}="${escapeText(text)}"`
}

function styleText(style: Readonly<Record<string, string>>): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is nothing but text, between tags and within quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, sign => entities[sign] ?? '')
}
