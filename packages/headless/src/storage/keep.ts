import type { Environment } from '../store/environment.ts'

/** One text in Web Storage. Storage that is missing, throws or is full is replaced by memory, silently. */
export interface Keep {
  readonly name: string
  read(): string | null
  /** `null` removes it. */
  write(text: string | null): void
}

/** A keep that touches nothing until it is read or written. */
export function createKeep(
  environment: Environment,
  place: 'localStorage' | 'sessionStorage',
  name: string,
): Keep {
  let memory: string | null = null
  /** What storage was last seen with; `memory` is another where storage did not take it. */
  let stored: string | null = null
  return {
    name,
    read() {
      try {
        const text = (environment[place] as Storage).getItem(name)
        // Memory counts until another page could write again.
        if (text !== stored) memory = stored = text
      } catch {}
      return memory
    },
    write(text) {
      memory = text
      try {
        if (text === null) (environment[place] as Storage).removeItem(name)
        else (environment[place] as Storage).setItem(name, text)
        stored = text
      } catch {}
    },
  }
}
