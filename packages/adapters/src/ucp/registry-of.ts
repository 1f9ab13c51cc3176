/** An entry of a registry, unchecked but for being an object. */
export type Entry = Readonly<Record<string, unknown>>

/** Reverse-domain name → its entries. */
export type Registry = ReadonlyMap<string, readonly Entry[]>

/**
 * A registry of services, capabilities or payment handlers, of any version: names to lists since 2026-01-23, names to a
 * single entry, or a list of entries with a `name` in 2026-01-11. What is none of these is an empty registry.
 */
export function registryOf(value: unknown): Registry {
  const rows = Array.isArray(value)
    ? value.map((entry): [unknown, unknown] => [isEntry(entry) && entry['name'], entry])
    : Object.entries(isEntry(value) ? value : {})
  const registry = new Map<string, Entry[]>()
  for (const [name, entries] of rows)
    if (typeof name === 'string')
      registry.set(name, [...(registry.get(name) ?? []), ...[entries].flat().filter(isEntry)])
  return registry
}

/** Whether a value is an object with fields. */
export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
