import { parseAst } from 'rolldown/parseAst'

/** Names that make code or markup of a text, wherever they stand: as a member, a key, a prop, a string. */
const names = new Set(
  [
    'innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment',
    'DOMParser parseFromString srcdoc dangerouslySetInnerHTML execCommand eval execScript setImmediate',
    'trustedTypes createHTML createScript',
  ]
    .join(' ')
    .split(' '),
)

/** What runs a text when it is handed one. */
const timers = /^(setTimeout|setInterval|queueMicrotask|requestIdleCallback)$/

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/**
 * Where a program could make code or markup of a text, as `name at offset`. It reads the syntax tree, so that neither a comment
 * nor the way something is written (`el['inner' + 'HTML']`, `document . write`) decides.
 * @param lang what `code` is written in
 */
export function findSinks(code: string, lang: 'js' | 'ts' | 'tsx'): string[] {
  const found: string[] = []
  const tell = (what: string, { start }: Node) => found.push(`${what} at ${start}`)

  const visit = (node: Node) => {
    // Types are gone when the code runs.
    if (/^TS(?!AsExpression|NonNull|Satisfies|Instantiation)/.test(node.type)) return
    const text = textOf(node)
    if (text !== undefined) {
      if (names.has(text)) tell(text, node)
      if (/^\s*(javascript|vbscript|data:text\/html)\b/i.test(text)) tell(text, node)
    }
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
      if (names.has(String(node['name']))) tell(String(node['name']), node)
      return
    }
    if (node.type === 'MemberExpression') {
      const name = nameOf(node['property'] as Node)
      if (/^write(ln)?$/.test(name) && /document$/i.test(nameOf(node['object'] as Node)))
        tell(`document.${name}`, node)
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression') call(node)
    for (const value of Object.values(node)) for (const part of [value].flat()) if (isNode(part)) visit(part)
  }

  const call = (node: Node) => {
    const name = nameOf(node['callee'] as Node)
    const [first] = node['arguments'] as readonly Node[]
    // Preact calls a component as `this.constructor`.
    const { type } = ((node['callee'] as Node)['object'] ?? {}) as Partial<Node>
    if (name === 'Function' || (name === 'constructor' && type !== 'ThisExpression')) tell(`${name}()`, node)
    if (!first) return
    if (timers.test(name) && /Literal$|^BinaryExpression$/.test(first.type)) tell(`${name} of a text`, node)
    const attribute = textOf(first) ?? ''
    if (/^setAttribute(NS)?$/.test(name) && /^(on|style$|xlink)/i.test(attribute))
      tell(`setAttribute ${attribute}`, node)
  }

  visit(parseAst(code, { lang }) as unknown as Node)
  return found
}

/** The text that an expression is, where it is one that stands there: also one that is put together. */
function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
    return quasis.map(({ value }) => value.cooked).join('')
  }
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined
  const [left, right] = [textOf(node['left'] as Node), textOf(node['right'] as Node)]
  return left === undefined || right === undefined ? undefined : left + right
}

/** What is named last: `b` of `a.b`, `a["b"]`, `a?.b`, `(0, b)`. */
function nameOf(node: Node): string {
  if (node.type === 'MemberExpression') return nameOf(node['property'] as Node)
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression')
    return nameOf(node['expression'] as Node)
  if (node.type === 'SequenceExpression')
    return nameOf((node['expressions'] as readonly Node[]).at(-1) as Node)
  return node.type === 'Identifier' ? String(node['name']) : (textOf(node) ?? '')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
