/** Nothing in UCP is this deep; what is deeper is a trap for recursion. */
const depthMax = 40

/** A reply without its nulls, which UCP's own libraries write for what is absent: in objects left out, in lists too. */
export function stripNulls(value: unknown, depth: number = depthMax): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!depth) return undefined
  if (Array.isArray(value)) return value.filter(it => it !== null).map(it => stripNulls(it, depth - 1))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, it]) =>
      it === null || key === '__proto__' ? [] : [[key, stripNulls(it, depth - 1)]],
    ),
  )
}
