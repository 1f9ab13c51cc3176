/** A reply without its nulls, which UCP's own libraries write for what is absent: in objects left out, in lists too. */
export function stripNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(it => it !== null).map(stripNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, it]) =>
      it === null || key === '__proto__' ? [] : [[key, stripNulls(it)]],
    ),
  )
}
