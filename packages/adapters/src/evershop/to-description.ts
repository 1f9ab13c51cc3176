import type { Description } from '@tillkit/core'

/**
 * A text of EverShop's block editor (rows of columns of blocks) as one piece of the merchant's HTML; the name where there
 * is none. Blocks of text, lists and raw HTML are kept, pictures and others left out.
 */
export function toDescription(rows: unknown, name: string): Description {
  const html = blocksOf(rows).join('')
  return html ? { html } : { plain: name }
}

/** The blocks below a value, however it is nested. */
function blocksOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, data } = value as { readonly type?: unknown; readonly data?: unknown }
  return typeof type === 'string' && typeof data === 'object' && data !== null
    ? [toHtml(data)]
    : Object.values(value).flatMap(blocksOf)
}

function toHtml({
  text,
  html,
  items,
}: {
  readonly text?: unknown
  readonly html?: unknown
  readonly items?: unknown
}): string {
  if (typeof html === 'string') return html
  if (typeof text === 'string') return `<p>${text}</p>`
  const lines = Array.isArray(items) ? items.filter(item => typeof item === 'string') : []
  return lines.length > 0 ? `<ul>${lines.map(line => `<li>${line}</li>`).join('')}</ul>` : ''
}
