/** Values by name in the memory of one node, of which those put in longest ago are forgotten when they grow too many. */
export interface BoundedMap<T> {
  get(name: string): T | undefined
  /** Puts in a value, or puts it in anew: it is the youngest then. */
  put(name: string, value: T): void
  drop(name: string): void
  /** The names, the oldest first. */
  names(): Iterable<string>
}

/**
 * Makes an empty one. The bound is in characters, of names and values together: a number of entries bounds nothing where
 * callers decide how large each is.
 */
export function createBoundedMap<T>(
  charactersMax: number,
  charactersOf: (value: T) => number,
): BoundedMap<T> {
  const kept = new Map<string, T>()
  let characters = 0

  function drop(name: string): void {
    const value = kept.get(name)
    if (value === undefined) return
    characters -= name.length + charactersOf(value)
    kept.delete(name)
  }

  return {
    get: name => kept.get(name),
    put(name, value) {
      drop(name)
      kept.set(name, value)
      characters += name.length + charactersOf(value)
      for (const oldest of kept.keys()) {
        if (characters <= charactersMax) break
        drop(oldest)
      }
    },
    drop,
    names: () => kept.keys(),
  }
}
