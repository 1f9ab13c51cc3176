import { write } from './shape-of.mjs'
import { writeType } from './type-of.mjs'

/**
 * The source of `<x>.guard.generated.ts`: for each export `somethingWire` of a wire module a type `SomethingWire`, and
 * `parseSomething(value: unknown): SomethingWire`.
 * @param {string} file  the wire file's name, for messages
 * @param {Record<string, unknown>} module  its exports
 */
export function guardSource(file, module) {
  const wires = Object.entries(module).filter(([, value]) => value?._zod)
  if (wires.length === 0) throw new Error(`${file} exports no zod schema`)
  const wrong = wires.find(([name]) => !/^[a-z]\w*Wire$/.test(name))
  if (wrong) throw new Error(`${file}: the schema ${wrong[0]} must be named like orderWire`)
  try {
    const lines = shapes(wires)
    const choices = ['anyOf', 'oneOf'].filter(name => lines.some(line => line.includes(`[${name}, `)))
    return [
      `// Made from ${file} by packages/core/generate/make-guards.mjs. Change that file, then \`npm run generate\`.`,
      `import { ${[...choices, 'parseShape'].join(', ')}, type Shape } from '@tillkit/core'`,
      '',
      ...lines,
      ...wires.flatMap(([name, schema]) => parser(name, schema, wires)),
    ].join('\n')
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error })
  }
}

/** A constant for each wire and for each part that is used twice, those it needs first. */
function shapes(wires) {
  const wanted = wantedNames(wires)
  const names = new Map()
  const lines = []
  const seen = new Set()
  const add = (schema, path) => {
    if (seen.has(schema)) return
    seen.add(schema)
    for (const [part, at] of partsOf(schema, path)) add(part, at)
    const name = wanted.get(schema)
    if (!name) return
    const wire = /^(.+)Shape$/.exec(name)?.[1]
    // Shapes of wires are exported: an adapter of a GraphQL API asks by what it checks by.
    if (wire) lines.push(`/** What \`${wire}Wire\` accepts, as data. */`)
    lines.push(`${wire ? 'export ' : ''}const ${name}: Shape = ${write(schema, path, names)}`)
    names.set(schema, name)
  }
  for (const [name, schema] of wires) add(schema, name)
  return [...lines, '']
}

function wantedNames(wires) {
  const counts = new Map()
  const seen = new Set()
  const visit = schema => {
    counts.set(schema, (counts.get(schema) ?? 0) + 1)
    if (seen.has(schema)) return
    seen.add(schema)
    for (const [part] of partsOf(schema, '')) visit(part)
  }
  for (const [, schema] of wires) visit(schema)
  const wanted = new Map(wires.map(([name, schema]) => [schema, `${name.slice(0, -4)}Shape`]))
  let number = 0
  for (const [schema, count] of counts)
    if (count > 1 && !wanted.has(schema) && ['object', 'union'].includes(schema._zod.def.type))
      wanted.set(schema, `part${++number}`)
  return wanted
}

function partsOf(schema, path) {
  const def = schema._zod.def
  if (def.type === 'object') return Object.entries(def.shape).map(([key, part]) => [part, `${path}.${key}`])
  if (def.type === 'union') return def.options.map((part, index) => [part, `${path}|${index}`])
  const part = def.innerType ?? def.element ?? def.valueType
  if (def.type === 'array') return [[part, `${path}[]`]]
  return part?._zod ? [[part, def.type === 'record' ? `${path}.*` : path]] : []
}

function parser(name, schema, wires) {
  const typeName = `${name[0].toUpperCase()}${name.slice(1)}`
  const names = new Map(
    wires
      .filter(([other]) => other !== name)
      .map(([other, part]) => [part, `${other[0].toUpperCase()}${other.slice(1)}`]),
  )
  const verb = `parse${typeName.slice(0, -4)}`
  return [
    `/** What \`${name}\` accepts. */`,
    `export type ${typeName} = ${names.get(schema) ?? writeType(schema, names)}`,
    '',
    `/** Gives a reply its type, or throws a \`TillError\` of code \`broken_reply\`. */`,
    `export function ${verb}(value: unknown): ${typeName} {`,
    `  return parseShape(${name.slice(0, -4)}Shape, value)`,
    '}',
    '',
  ]
}
