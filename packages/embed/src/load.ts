import { TillError } from '@tillkit/core'
import { bring } from './bring.ts'

export { preload } from './bring.ts'

declare const TILL_BUILD: string
/** Where the other files are, from the folder of the loader. */
declare const TILL_FOLDER: string

/**
 * The `<script>` that this copy of the loader came in. An `<img name="currentScript">` in a comment can stand in for
 * `document.currentScript`, but is no script. Modules have none: they are found by what they declare.
 */
export const script: HTMLScriptElement | null =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector('script[src][data-merchant]')

const loading = new Map<string, Promise<unknown>>()

/** Counted from where the script came from. The build is part of it, so that files of two builds never meet. */
export const addressOf = (file: string, again = ''): string =>
  new URL(`${TILL_FOLDER}${file}?${TILL_BUILD}${again}`, script?.src ?? document.baseURI).href

/**
 * Loads one of the till's own files, once. A failure is tried again past all caches, then forgotten, so that a later call
 * may succeed. `import()` of a string is no Trusted Types sink and asks of a content security policy only that it allows the
 * loader itself. The build turns the rows of the adapters' registry into calls of it.
 */
export function load(file: string): Promise<unknown> {
  const asked =
    loading.get(file) ??
    bring(file)
      .catch(() => bring(file, `&${Date.now()}`))
      .catch(() => {
        loading.delete(file)
        throw new TillError('chunk_failed', `${file} did not load`)
      })
  loading.set(file, asked)
  return asked
}
