import { parseShape, type Shape } from '@tillkit/core'

/** The same without `undefined`: what is absent is left out. */
export type Exact<T> = T extends object ? { [Key in keyof T]: Exact<Exclude<T[Key], undefined>> } : T

/**
 * What a shape checks of a value, and nothing else of it: fields that it does not know are left out, and optional texts
 * that are empty. Throws as `parseShape` does.
 */
export function parseExactly<T>(shape: Shape, value: unknown): Exact<T> {
  return only(shape, parseShape(shape, value)) as Exact<T>
}

/** For the shapes that a merchant's product has: objects, arrays, and what may be absent. */
function only(shape: unknown, value: unknown): unknown {
  if (typeof shape !== 'object' || value === undefined) return value
  if (Array.isArray(shape)) {
    const [isOptional, inner] = shape
    return isOptional ? only(inner, value) : [value].flat().map(it => only(inner, it))
  }
  const given = new Map(Object.entries(Object(value)))
  return Object.fromEntries(
    Object.entries(Object(shape)).flatMap(([key, inner]) => {
      const part = given.get(key)
      return part === undefined || (part === '' && Array.isArray(inner)) ? [] : [[key, only(inner, part)]]
    }),
  )
}
