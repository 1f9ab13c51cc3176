import { fieldOf, listOf, textOf } from './untyped.ts'

/** What a page says of products. */
export interface JsonLd {
  readonly products: readonly unknown[]
  readonly groups: readonly unknown[]
  /** A node for what only names it by `@id`; anything else is itself. */
  resolve(value: unknown): unknown
}

/** More than any shop's page has; past these a document is not read further. */
const [nodesMax, depthMax] = [200_000, 24]

/** Finds the products in the JSON-LD of a page, or in a JSON-LD document, wherever in it they are: `@graph`, lists, `mainEntity`. */
export function readJsonLd(text: string): JsonLd {
  const products: unknown[] = []
  const groups: unknown[] = []
  const named = new Map<string, object>()
  let nodes = 0

  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > depthMax || ++nodes > nodesMax) return
    const id = textOf(fieldOf(value, '@id'))
    // Whoever only names a node says less than the node itself.
    if (id && Object.keys(value).length > Object.keys(named.get(id) ?? {}).length) named.set(id, value)
    const types = listOf(fieldOf(value, '@type')).map(type => textOf(type)?.split(/[/:#]/).pop())
    if (types.includes('ProductGroup')) groups.push(value)
    else if (types.includes('Product') || types.includes('IndividualProduct')) products.push(value)
    // Other products that a page names in passing are not what it sells.
    for (const [key, part] of Object.entries(value))
      if (key !== 'isRelatedTo' && key !== 'isSimilarTo' && key !== 'isAccessoryOrSparePartFor')
        visit(part, depth + 1)
  }

  for (const document of documentsOf(text)) visit(document, 0)
  const resolve = (value: unknown) => named.get(textOf(fieldOf(value, '@id')) ?? '') ?? value
  // What is said twice, once in passing, is what it is where all of it is said.
  const whole = (found: readonly unknown[]) => [...new Set(found.map(resolve))]
  return { products: whole(products), groups: whole(groups), resolve }
}

function documentsOf(text: string): readonly unknown[] {
  if (!text.startsWith('<')) return [JSON.parse(text)]
  const script = /<script\b[^>]*?\btype\s*=\s*["']?application\/ld\+json\b[^>]*>([\s\S]*?)<\/script/gi
  return [...text.matchAll(script)].flatMap(([, body = '']) => {
    // Some wrap it as one wraps a script for a browser of 1998, and leave line breaks in strings.
    const json = body.replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids
    const clean = json.replace(/[\u0000-\u001f]+/g, ' ')
    try {
      return [JSON.parse(clean)]
    } catch {
      return []
    }
  })
}
