/** A value's own field, where it is an object that has one. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

/** One or many as many; nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

/** A text, or a number as one; nothing where it is neither or empty. */
export function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || (Number.isFinite(value) ? String(value) : undefined)
}
