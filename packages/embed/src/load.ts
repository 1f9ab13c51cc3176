import { TillError } from '@tillkit/core'

declare const TILL_BUILD: string
declare const TILL_INTEGRITY: Readonly<Record<string, string>> | undefined

/**
 * The `<script>` that this copy of the loader came in. An `<img name="currentScript">` in a comment can stand in for
 * `document.currentScript`, but is no script. Modules have none: they are found by what they declare.
 */
export const script: HTMLScriptElement | null =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector('script[src][data-merchant]')

const loading = new Map<string, Promise<unknown>>()

/** In the folder that the script came from. The build is part of it, so that files of two builds never meet. */
const addressOf = (file: string, again: string) =>
  new URL(`${file}?${TILL_BUILD}${again}`, script?.src ?? document.baseURI).href

/**
 * Loads one of the till's own files, once. A failure is tried again past all caches, then forgotten, so that a later call
 * may succeed. `import()` of a string is no Trusted Types sink and asks of a content security policy only that it allows the
 * loader itself. The build turns the rows of the adapters' registry into calls of it.
 */
export function load(file: string): Promise<unknown> {
  const asked =
    loading.get(file) ??
    attempt(file)
      .catch(() => attempt(file, `&${Date.now()}`))
      .catch(() => {
        loading.delete(file)
        throw new TillError('chunk_failed', `${file} did not load`)
      })
  loading.set(file, asked)
  return asked
}

/**
 * Asks the browser to fetch a file without running it. `till.sri.js` knows the hash of each file: a module that was
 * preloaded with its hash is the one that `import()` then finds.
 */
export function preload(file: string, again = ''): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = addressOf(file, again)
  if (TILL_INTEGRITY) {
    link.crossOrigin = 'anonymous'
    link.integrity = TILL_INTEGRITY[file] ?? ''
  }
  document.head.append(link)
  return link
}

async function attempt(file: string, again = ''): Promise<unknown> {
  if (TILL_INTEGRITY) {
    const link = preload(file, again)
    await new Promise((resolve, reject) => {
      link.onload = resolve
      link.onerror = reject
    })
  }
  return import(addressOf(file, again))
}
