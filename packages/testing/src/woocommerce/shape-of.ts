/** What values looked like: for each kind of value that was seen, what was in it. */
export interface SeenShape {
  readonly kinds: ReadonlySet<string>
  /** Of objects: each key, and whether every object had it. */
  readonly fields: ReadonlyMap<string, { readonly shape: SeenShape; readonly isAlways: boolean }>
  /** Of arrays: what all their elements looked like; undefined where all were empty. */
  readonly elements: SeenShape | undefined
}

/** The shape that all of these values have in common. */
export function shapeOf(values: readonly unknown[]): SeenShape {
  const objects = values.filter(isObject)
  const names = new Set(objects.flatMap(it => Object.keys(it)))
  const elements = values.filter(it => Array.isArray(it)).flat()
  return {
    kinds: new Set(values.map(kindOf)),
    fields: new Map(
      [...names].map(name => {
        const having = objects.filter(it => Object.hasOwn(it, name))
        return [
          name,
          { shape: shapeOf(having.map(it => it[name])), isAlways: having.length === objects.length },
        ]
      }),
    ),
    elements: elements.length > 0 ? shapeOf(elements) : undefined,
  }
}

/** Where a value does not have a shape, as sentences: another kind, a key too few, a key too many. */
export function misfitsOf(shape: SeenShape, value: unknown, path = '$'): string[] {
  const kind = kindOf(value)
  if (!shape.kinds.has(kind)) return [`${path} is ${kind}, and was ${[...shape.kinds].join(' or ')}`]
  if (Array.isArray(value)) {
    const { elements } = shape
    if (!elements) return value.length > 0 ? [`${path} has elements, and never had`] : []
    return value.flatMap((it, index) => misfitsOf(elements, it, `${path}[${index}]`))
  }
  if (!isObject(value)) return []
  const missing = [...shape.fields]
    .filter(([name, { isAlways }]) => isAlways && !Object.hasOwn(value, name))
    .map(([name]) => `${path}.${name} is missing`)
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const field = shape.fields.get(name)
    return field ? misfitsOf(field.shape, inner, `${path}.${name}`) : [`${path}.${name} was never there`]
  })
  return [...missing, ...wrong]
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object'
}
