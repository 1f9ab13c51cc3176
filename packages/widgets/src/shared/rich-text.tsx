import type { Description } from '@tillkit/core'
import { type ComponentChild, h, type VNode } from 'preact'
import { decodeEntities } from './decode-entities.ts'
import { safeUrl } from './safe-url.ts'

const allowed =
  /^(p|br|ul|ol|li|strong|em|b|i|u|s|sub|sup|code|pre|blockquote|a|h3|h4|table|thead|tbody|tr|th|td)$/
/** What else means the same. A merchant's headings are never above the page's own. */
const same: Readonly<Record<string, string>> = {
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
  div: 'p',
  section: 'p',
}
/** What is left out with all that is in it. */
const dropped =
  /^(script|style|template|noscript|noembed|noframes|iframe|object|svg|math|title|textarea|xmp|select)$/
/** What ends when another of it begins. */
const once = /^(p|li|tr|t[hd]|h[34])$/

/** A comment, a declaration, a tag with its attributes, or text. Each alternative takes at least to the end: no backtracking. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*)(?:>|$)|[^<]+|</gi

/** Beyond this no product text is worth a reader's time. */
const lengthMax = 50_000
const depthMax = 30

interface Open {
  readonly name: string
  readonly props: Readonly<Record<string, string>>
  readonly children: ComponentChild[]
}

/**
 * A merchant's HTML as vnodes: only elements of the allow-list, and on them nothing but the safe address of a link. It is
 * read as text and never parsed by the browser, so that whatever is misread can at worst look odd.
 */
export function toVNodes(html: string): ComponentChild[] {
  const root: Open = { name: '', props: {}, children: [] }
  const open = [root]
  const top = () => open[open.length - 1] ?? root
  const close = () => {
    const { name, props, children } = open.pop() ?? root
    top().children.push(h(name, props, children))
  }
  let skipping = ''

  for (const [text, slash, written = '', attributes = ''] of html.slice(0, lengthMax).matchAll(token)) {
    const lower = written.toLowerCase()
    const name = Object.hasOwn(same, lower) ? (same[lower] ?? '') : lower
    if (skipping) {
      if (slash && name === skipping) skipping = ''
    } else if (!written) {
      if (!/^<[!?]/.test(text)) top().children.push(decodeEntities(text))
    } else if (slash) {
      if (open.some(one => one.name === name)) {
        while (top().name !== name) close()
        close()
      }
    } else if (dropped.test(name)) {
      skipping = name
    } else if (name === 'br') {
      top().children.push(h('br', null))
    } else if (allowed.test(name) && open.length < depthMax) {
      if (once.test(name) && top().name === name) close()
      open.push({ name, props: propsOf(name, attributes), children: [] })
    }
  }
  while (open.length > 1) close()
  return root.children
}

function propsOf(name: string, attributes: string): Readonly<Record<string, string>> {
  if (name !== 'a') return {}
  for (const [, key, value = ''] of attributes.matchAll(
    /([^\s=/"']+)(?:\s*=\s*("[^"]*|'[^']*|[^\s"']+))?/g,
  )) {
    if (key?.toLowerCase() !== 'href') continue
    const href = safeUrl(decodeEntities(value.replace(/^["']/, '')).trim())
    return href ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : {}
  }
  return {}
}

/** A product's own text in the best form there is. */
export function RichText({ description }: { readonly description: Description }): VNode {
  const { html, plain, markdown } = description
  if (html) return <>{toVNodes(html)}</>
  const paragraphs = (plain ?? markdown ?? '').split(/\n\s*\n/)
  return (
    <>
      {paragraphs.map(text => (
        <p key={text}>{text}</p>
      ))}
    </>
  )
}
