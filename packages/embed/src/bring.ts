import { hint } from './hint.ts'
import { addressOf } from './load.ts'

/** Asks the browser to fetch a file without running it. */
export function preload(file: string): void {
  hint('modulepreload', addressOf(file))
}

/**
 * Fetches a file and runs it. A loader that checks what it loads is built with `bring-checked.ts` in the place of this
 * module; where the loader's own host is trusted with the page anyway, the hashes are saved.
 */
export async function bring(file: string, again?: string): Promise<unknown> {
  return import(addressOf(file, again))
}
