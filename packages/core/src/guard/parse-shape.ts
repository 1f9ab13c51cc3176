import { TillError } from '../errors/till-error.ts'

/**
 * What a merchant's reply must look like, as data. Written by `generate/make-guards.mjs` from an adapter's zod schemas,
 * never by hand. A word is a simple type (`integer` is a safe one); an object lists the fields that are read, others
 * pass; a tuple starts with its tag:
 * 0 array of · 1 or undefined · 2 or null · 3 or either · 4 record of · `oneOf` these values · `anyOf` these shapes. The last
 * two are functions, so that only who has a choice to check carries them.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'unknown'
  | readonly [tag: 0 | 1 | 2 | 3 | 4, inner: Shape]
  | readonly [tag: typeof oneOf, values: readonly (string | number | boolean | null)[]]
  | readonly [tag: typeof anyOf, shapes: readonly Shape[]]
  | { readonly [field: string]: Shape }

/**
 * Gives a reply its type, or throws a `TillError` of code `broken_reply` that names the JSON path and what was expected
 * there, never the value. The reply itself is returned: nulls and unknown fields stay.
 */
export function parseShape<T>(shape: Shape, value: unknown): T {
  const misfit = findMisfit(shape, value)
  if (misfit) throw new TillError('broken_reply', `$${misfit}`)
  return value as T
}

/** The tag of a choice of values. Answers like `findMisfit`. */
export function oneOf(values: readonly unknown[], value: unknown): string {
  return values.includes(value) ? '' : expected(values.join())
}

/** The tag of a choice of shapes. Answers like `findMisfit`. */
export function anyOf(shapes: readonly Shape[], value: unknown): string {
  const misfits = shapes.map(shape => findMisfit(shape, value))
  return misfits.includes('') ? '' : misfits.join(' or ')
}

type Choice = (of: unknown, value: unknown) => string

/** Where a value first differs, as `.items[0].name: expected string`; empty where it fits. */
function findMisfit(shape: Shape, value: unknown): string {
  if (typeof shape === 'string') return fitsWord(shape, value) ? '' : expected(shape)
  const [tag, inner] = (Array.isArray(shape) ? shape : [7, shape]) as readonly [number | Choice, Shape]
  if (typeof tag === 'function') return tag(inner, value)
  if (tag > 0 && tag < 4)
    return (tag & 1 && value === undefined) || (tag & 2 && value === null) ? '' : findMisfit(inner, value)
  if (typeof value !== 'object' || !value || Array.isArray(value) === tag > 0)
    return expected(tag ? 'object' : 'array')
  for (const key of Object.keys(tag > 6 ? inner : value)) {
    const part = tag > 6 ? (inner as Record<string, Shape>)[key] : inner
    const misfit = findMisfit(part as Shape, (value as Record<string, unknown>)[key])
    // zod drops a record's own `__proto__` unread.
    if (misfit && (tag !== 4 || key !== '__proto__')) return (tag ? `.${key}` : `[${key}]`) + misfit
  }
  return ''
}

function fitsWord(word: string, value: unknown): boolean {
  if (word === 'integer') return Number.isSafeInteger(value)
  return word === 'unknown' || (word === 'number' ? Number.isFinite(value) : typeof value === word)
}

const expected = (what: string): string => `: expected ${what}`
