import { literal, property, valuesOf } from './shape-of.mjs'

/** The TypeScript type of what a wire schema accepts, as source. `names` are the schemas that have a type of their own. */
export function typeOf(schema, names, indent = '') {
  return names.get(schema) ?? writeType(schema, names, indent)
}

/** Like `typeOf`, but never answers with the schema's own name. */
export function writeType(schema, names, indent = '') {
  const def = schema._zod.def
  const inner = child => typeOf(child, names, indent)
  switch (def.type) {
    case 'string':
    case 'boolean':
    case 'unknown':
    case 'null':
      return def.type
    case 'number':
      return 'number'
    case 'readonly':
      return inner(def.innerType)
    case 'optional':
      return either(inner(def.innerType), 'undefined')
    case 'nullable':
      return either(inner(def.innerType), 'null')
    case 'array':
      return `readonly ${isLoose(def.element, names) ? `(${inner(def.element)})` : inner(def.element)}[]`
    case 'record':
      return `Readonly<Record<string, ${inner(def.valueType)}>>`
    case 'literal':
    case 'enum':
      return valuesOf(def).map(literal).join(' | ')
    case 'union':
      return def.options.map(inner).join(' | ')
    default:
      return writeObjectType(def, names, indent)
  }
}

function writeObjectType(def, names, indent) {
  const fields = Object.entries(def.shape).map(([key, field]) => {
    const mark = field._zod.optin === 'optional' ? '?' : ''
    return `${indent}  readonly ${property(key)}${mark}: ${typeOf(field, names, `${indent}  `)}\n`
  })
  return fields.length > 0 ? `{\n${fields.join('')}${indent}}` : 'object'
}

const either = (type, other) => (type === 'unknown' ? type : `${type} | ${other}`)

/** Whether a type needs parentheses before `[]`. */
function isLoose(schema, names) {
  const def = schema._zod.def
  if (names.has(schema)) return false
  if (def.type === 'readonly') return isLoose(def.innerType, names)
  return !['string', 'boolean', 'unknown', 'null', 'number', 'object', 'record'].includes(def.type)
}
