import { hint } from './hint.ts'
import { addressOf } from './load.ts'

/** A page that swaps its body would else be given a link more for each. */
const asked = new Set<string>()

/** Asks the browser, once, to fetch a file without running it. */
export function preload(file: string): void {
  if (asked.size < asked.add(file).size) hint('modulepreload', addressOf(file))
}

/**
 * Fetches a file and runs it. A loader that checks what it loads is built with `bring-checked.ts` in the place of this
 * module; where the loader's own host is trusted with the page anyway, the hashes are saved.
 */
export async function bring(file: string, again?: string): Promise<unknown> {
  return import(addressOf(file, again))
}
