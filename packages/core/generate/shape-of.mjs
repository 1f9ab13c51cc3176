/**
 * A zod schema of the subset that wire files may use, as the data `parseShape` reads (core/src/guard/parse-shape.ts).
 * Anything else throws, naming where it stands: a guard that accepts other values than its schema must not exist.
 */
export function shapeOf(schema, path = '$', names = new Map()) {
  return names.get(schema) ?? write(schema, path, names)
}

/** Like `shapeOf`, but never answers with the schema's own name. */
export function write(schema, path, names) {
  const def = schema._zod.def
  if (path.length > 2000) throw unsupported(`${path.slice(0, 60)}…`, 'a schema that contains itself')
  const inner = (child, step) => shapeOf(child, path + step, names)
  refuseChecks(def, path)
  switch (def.type) {
    case 'string':
    case 'boolean':
      return `'${def.type}'`
    case 'unknown':
      return `'unknown'`
    case 'number':
      return isInteger(def) ? `'integer'` : `'number'`
    case 'null':
      return '[oneOf, [null]]'
    case 'readonly':
      return inner(def.innerType, '')
    case 'array':
      return `[0, ${inner(def.element, '[]')}]`
    case 'optional':
    case 'nullable':
      return writeAbsence(schema, path, names)
    case 'record':
      if (def.keyType._zod.def.type !== 'string')
        throw unsupported(path, 'a record whose keys are not z.string()')
      refuseChecks(def.keyType._zod.def, path)
      return `[4, ${inner(def.valueType, '.*')}]`
    case 'literal':
    case 'enum':
      return `[oneOf, [${valuesOf(def, path).map(literal).join(', ')}]]`
    case 'union':
      if (def.inclusive === false && !def.discriminator) throw unsupported(path, 'z.xor()')
      return `[anyOf, [${def.options.map((option, index) => inner(option, `|${index}`)).join(', ')}]]`
    case 'object':
      return writeObject(def, path, names)
    default:
      throw unsupported(path, `z.${def.type}()`)
  }
}

/** The values of a literal or an enum. */
export function valuesOf(def, path) {
  const values = def.type === 'enum' ? Object.values(def.entries) : def.values
  const odd = values.find(
    value => !['string', 'boolean'].includes(typeof value) && value !== null && !Number.isFinite(value),
  )
  if (odd !== undefined || values.includes(undefined))
    throw unsupported(path, 'a literal that JSON cannot say')
  if (def.type === 'enum' && values.some(value => typeof value !== 'string'))
    throw unsupported(path, 'an enum of numbers')
  return values
}

/** Whether a number schema is `z.int()` or `z.number().int()`. */
export function isInteger(def) {
  return def.format === 'safeint' || (def.checks ?? []).some(check => check._zod.def.format === 'safeint')
}

/** A value as single-quoted source. */
export function literal(value) {
  return typeof value === 'string'
    ? `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
    : String(value)
}

/** A property's name as source, quoted where it must be. */
export function property(key) {
  if (key === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key)
}

function writeAbsence(schema, path, names) {
  let tag = 0
  let inner = schema
  while (['optional', 'nullable', 'readonly'].includes(inner._zod.def.type) && !names.has(inner)) {
    refuseChecks(inner._zod.def, path)
    // z.exactOptional() says optional too, and refuses undefined.
    if (inner._zod.traits.has('$ZodExactOptional')) throw unsupported(path, 'z.exactOptional()')
    tag |= { optional: 1, nullable: 2, readonly: 0 }[inner._zod.def.type]
    inner = inner._zod.def.innerType
  }
  return `[${tag}, ${shapeOf(inner, path, names)}]`
}

function writeObject(def, path, names) {
  if (def.catchall && def.catchall._zod.def.type !== 'unknown')
    throw unsupported(path, 'z.strictObject() or .catchall()')
  const fields = Object.entries(def.shape).map(([key, field]) => {
    const isOptional = field._zod.optin === 'optional' && field._zod.optout === 'optional'
    // zod asks that the key be there, even when its value may be undefined; a guard reads values only.
    if (!isOptional && acceptsUndefined(field))
      throw unsupported(`${path}.${key}`, 'z.unknown() without .optional()')
    return `${property(key)}: ${shapeOf(field, `${path}.${key}`, names)}`
  })
  return `{ ${fields.join(', ')} }`
}

function acceptsUndefined(schema) {
  const def = schema._zod.def
  if (def.type === 'unknown' || def.type === 'optional') return true
  if (def.type === 'union') return def.options.some(acceptsUndefined)
  return def.type === 'nullable' || def.type === 'readonly' ? acceptsUndefined(def.innerType) : false
}

function refuseChecks(def, path) {
  const checks = (def.checks ?? []).filter(check => check._zod.def.format !== 'safeint')
  if (checks.length > 0)
    throw unsupported(path, `a check (${checks.map(check => check._zod.def.check).join(', ')})`)
  if (def.format && def.format !== 'safeint') throw unsupported(path, `the format ${def.format}`)
  if (def.coerce) throw unsupported(path, 'z.coerce')
}

function unsupported(path, what) {
  return new Error(
    `${path}: ${what} has no guard. Wire schemas know: string, number, int, boolean, unknown, literal, enum, array, object, record, union, optional, nullable, nullish.`,
  )
}
