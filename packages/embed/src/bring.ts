import { addressOf, script } from './load.ts'

/** Asks the browser to fetch a file without running it. */
export function preload(file: string): void {
  // Of the realm that the modules are for, not of the page.
  const { document } = window
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = addressOf(file)
  // Where a policy goes by nonces, `import()` takes the loader's along; a link needs to be given it.
  link.nonce = script?.nonce as string
  document.head.append(link)
}

/**
 * Fetches a file and runs it. A loader that checks what it loads is built with `bring-checked.ts` in the place of this
 * module; where the loader's own host is trusted with the page anyway, the hashes are saved.
 */
export async function bring(file: string, again?: string): Promise<unknown> {
  return import(addressOf(file, again))
}
