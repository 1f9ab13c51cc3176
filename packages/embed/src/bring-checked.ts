import { hint } from './hint.ts'
import { addressOf, load } from './load.ts'

/** The hashes of what comes first and of `integrity.js`, which has those of the rest. */
declare const TILL_INTEGRITY: Readonly<Record<string, string>>

/** The file that the build writes with the hashes of what does not come first. */
interface IntegrityModule {
  readonly integrity: Readonly<Record<string, string>>
}

/** A page that swaps its body would else be given a link more for each. */
const asked = new Set<string>()

/** Asks the browser, once, to fetch a file without running it. That one did not come is heard of when it is loaded. */
export function preload(file: string): void {
  if (asked.size < asked.add(file).size) check(file).catch(() => {})
}

/** Fetches a file and runs it, if its bytes are those that the loader was built with. */
export async function bring(file: string, again?: string): Promise<unknown> {
  await check(file, again)
  return import(addressOf(file, again))
}

/**
 * Has the browser fetch a file and hold it against its hash: a module that was preloaded so is the one that `import()`
 * then finds. Rejects for other bytes, and for a file whose hash is not known: an empty `integrity` would check nothing.
 */
async function check(file: string, again?: string): Promise<unknown> {
  const integrity = TILL_INTEGRITY[file] ?? ((await load('integrity.js')) as IntegrityModule).integrity[file]
  if (!integrity) throw file
  return new Promise((resolve, reject) => {
    hint('modulepreload', addressOf(file, again), link => {
      link.integrity = integrity
      link.onload = resolve
      link.onerror = reject
    })
  })
}
