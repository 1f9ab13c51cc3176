import type { isTillError, TillError } from '@tillkit/core'
import type { exponentOf } from '@tillkit/core/money'

/** What a copy of the loader leaves on the page for the copies after it, of any version. */
export interface TillRegistry {
  /** Takes over the settings of another `<script>` with the loader in it. */
  adopt(script: Element): void
  /** Loads a file of the loader's folder, once. Chunks reach each other only through this. */
  load(file: string): Promise<unknown>
  /** The class of all faults in this window; the build has every file take it from here. */
  readonly TillError: typeof TillError
  readonly isTillError: typeof isTillError
  /** The table of currencies that do not count in hundredths, for adapters and cards. */
  readonly exponentOf: typeof exponentOf
  /** The document that all files draw in, see `realm/host-document.ts`. */
  readonly document: Document
}

/** Where the registry is found. A symbol, so that no element's `id` or `name` can stand in for it. */
export const registryKey: unique symbol = Symbol.for('tillkit') as never

/** A window as the loader sees it. */
export type TillWindow = Window & typeof globalThis & { [registryKey]?: TillRegistry }
