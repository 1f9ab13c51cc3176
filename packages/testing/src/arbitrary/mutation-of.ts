import fc from 'fast-check'

type Step = string | number

/** What a wrong reply may hold where something else was promised. */
const wrong: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  Number.NaN,
  '',
  'text',
  '12.50',
  [],
  [null],
  {},
  { type: 'text' },
]

/**
 * The same value with one structural fault: a field or an entry dropped, replaced by something of another type or size,
 * doubled, emptied, or with a key added (`__proto__` as an own key among them, as JSON.parse makes it). The fault is
 * anywhere in the value, its root included. Some faults are none: replacing 0 by -1 where a sign is free.
 */
export function mutationOf(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value)
  return fc
    .tuple(fc.constantFrom(...paths), fc.oneof(fc.constant(drop), fc.constantFrom(...changes)))
    .map(([path, change]) => change(value, path))
}

type Change = (value: unknown, path: readonly Step[]) => unknown

const drop: Change = (value, path) =>
  edit(value, path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
  })

const replacements: readonly Change[] = wrong.map(
  replacement => (value, path) =>
    path.length === 0
      ? replacement
      : edit(value, path, (parent, key) => {
          parent[key] = structuredClone(replacement)
        }),
)

const addKey =
  (key: string, added: unknown): Change =>
  (value, path) =>
    at(value, path, target => {
      if (Array.isArray(target)) return
      Object.defineProperty(target, key, {
        value: added,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    })

const empty: Change = (value, path) =>
  at(value, path, target => {
    if (Array.isArray(target)) target.length = 0
    else for (const key of Object.keys(target)) delete target[key]
  })

const double: Change = (value, path) =>
  at(value, path, target => {
    if (Array.isArray(target) && target.length > 0) target.push(structuredClone(target[0]))
  })

const negate: Change = (value, path) =>
  edit(value, path, (parent, key) => {
    const before = parent[key]
    parent[key] = typeof before === 'number' ? -before : -1
  })

const changes: readonly Change[] = [
  ...replacements,
  addKey('x_added', 'text'),
  addKey('__proto__', 'text'),
  addKey('__proto__', { id: 7, name: null }),
  addKey('constructor', 1),
  empty,
  double,
  negate,
]

type Parent = Record<Step, unknown>

/** A copy with the entry at the path changed by `change`; a root has no entry and stays. */
function edit(value: unknown, path: readonly Step[], change: (parent: Parent, key: Step) => void): unknown {
  const key = path.at(-1)
  if (key === undefined) return value
  return at(value, path.slice(0, -1), parent => change(parent, key))
}

/** A copy with the object or array at the path changed by `change`; anything else stays. */
function at(value: unknown, path: readonly Step[], change: (target: Parent) => void): unknown {
  const copy = structuredClone(value)
  const target = path.reduce<unknown>((parent, step) => (parent as Parent)[step], copy)
  if (typeof target === 'object' && target !== null) change(target as Parent)
  return copy
}

function pathsOf(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}
