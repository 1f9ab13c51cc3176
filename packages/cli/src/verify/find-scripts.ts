/** A script as a page's markup has it. */
export interface MarkedScript {
  readonly kind: 'external' | 'inline' | 'import map' | 'preload' | 'handler'
  /** By lower-case name; character references resolved. */
  readonly attributes: ReadonlyMap<string, string>
  /** What stands in the page; empty for what is elsewhere. */
  readonly text: string
}

/** What a page's markup says of scripts. */
export interface Markup {
  readonly scripts: readonly MarkedScript[]
  /** The address that others count from, where the page names one. */
  readonly base?: string
  /** Policies in `<meta http-equiv>`. */
  readonly policies: readonly string[]
}

const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const isScript = /^$|javascript|ecmascript|^module$/i

/**
 * Finds what of a page's markup runs or fetches scripts: `<script>`, import maps, preloads, inline handlers and `javascript:`
 * addresses. Data blocks are none. What other scripts add later is not in the markup.
 */
export function findScripts(html: string): Markup {
  const scripts: MarkedScript[] = []
  const policies: string[] = []
  let base: string | undefined
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = orEnd(html.indexOf('-->', at + 4), html)
      continue
    }
    const [name] = /^[a-z][^\s/>]{0,99}/i.exec(html.slice(at + 1, at + 101)) ?? []
    const end = name === undefined ? at + 1 : endOfTag(html, at)
    const written = name === undefined ? '' : html.slice(at + 1 + name.length, end - 1)
    at = end
    if (name === undefined) continue
    const attributes = attributesOf(written)
    const get = (key: string) => attributes.get(key) ?? ''
    const tag = name.toLowerCase()
    if (tag === 'script') {
      const text = html.slice(at, endOfScript(html, at))
      at += text.length
      const type = get('type').trim()
      if (/^importmap$/i.test(type)) scripts.push({ kind: 'import map', attributes, text })
      else if (isScript.test(type))
        scripts.push({ kind: attributes.has('src') ? 'external' : 'inline', attributes, text })
      continue
    }
    const isPreload =
      /\bmodulepreload\b/i.test(get('rel')) || (/\bpreload\b/i.test(get('rel')) && get('as') === 'script')
    if (tag === 'link' && isPreload) scripts.push({ kind: 'preload', attributes, text: '' })
    if (tag === 'base') base ??= attributes.get('href')
    if (tag === 'meta' && /^content-security-policy$/i.test(get('http-equiv'))) policies.push(get('content'))
    for (const [key, value] of attributes) {
      const isAddress = /^(href|src|action|formaction)$/.test(key) && /^\s*javascript:/i.test(value)
      if (/^on(?!ly$|ce$)[a-z]+$/.test(key) || isAddress)
        scripts.push({ kind: 'handler', attributes: new Map([[`${tag} ${key}`, value]]), text: value })
    }
  }
  return { scripts, policies, ...(base !== undefined && { base }) }
}

const orEnd = (at: number, html: string) => (at < 0 ? html.length : at)

/** After its `>`, which no quoted value ends with. */
function endOfTag(html: string, start: number): number {
  let at = start
  for (;;) {
    // Each character is looked at once: a page may be made to take long.
    while (at < html.length && !/[>"']/.test(html[at] ?? '')) at++
    const found = html[at]
    if (found === undefined) return html.length
    if (found === '>') return at + 1
    at = orEnd(html.indexOf(found, at + 1), html) + 1
  }
}

function endOfScript(html: string, start: number): number {
  for (let at = start; ; at += 2) {
    at = html.indexOf('</', at)
    if (at < 0) return html.length
    if (/^<\/script[\s/>]/i.test(html.slice(at, at + 9))) return at
  }
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of written.matchAll(attribute)) {
    // The first of two counts, as in browsers.
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''))
  }
  return found
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
