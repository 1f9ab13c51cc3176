import { TillError } from '@tillkit/core'
import { bring } from './bring.ts'
import { type PageRealm, realmKey } from './realm/realm.ts'

export { preload } from './bring.ts'

declare const TILL_BUILD: string
/** The files that came within this one: a loader for one kind of merchant has its catalog in it. */
declare const TILL_CARRIED: Readonly<Record<string, () => Promise<unknown>>>
/** Where the other files are, from the folder of the loader. */
declare const TILL_FOLDER: string

/** Whether this copy runs in a clean realm, for a page that tampers with its own. */
export const realm: PageRealm | undefined = (window as { [realmKey]?: PageRealm })[realmKey]

const current = document.currentScript

/**
 * The `<script>` that this copy of the loader came in. An `<img name="currentScript">` in a comment can stand in for
 * `document.currentScript`, but is no script. Modules have none: they are found by what they declare.
 */
export const script: HTMLScriptElement | null = realm
  ? realm.script
  : current?.localName === 'script'
    ? (current as HTMLScriptElement)
    : document.querySelector('script[src][data-merchant]')

let loading = new Map<string, Promise<unknown>>()

/** How a file is loaded that was not yet: put in its place is what asks another copy of the loader. */
export const way: { load(file: string): Promise<unknown> } = { load: bringHere }

/** Counted from where the script came from. The build is part of it, so that files of two builds never meet. */
export const addressOf = (file: string, again = ''): string =>
  (script?.src ?? document.baseURI).replace(
    // Not relative: a script of another origin is no base for what it imports.
    /[^/]*([?#].*)?$/,
    `${TILL_FOLDER}${file}?${TILL_BUILD}${again}`,
  )

/**
 * Loads one of the till's own files, once. A failure is forgotten, so that a later call may succeed. `import()` of a string is
 * no Trusted Types sink and asks of a content security policy only that it allows the loader itself. The build turns the rows of
 * the adapters' registry into calls of it.
 */
export function load(file: string): Promise<unknown> {
  const asked =
    loading.get(file) ??
    way.load(file).catch(() => {
      loading.delete(file)
      throw new TillError('chunk_failed', `${file} did not load`)
    })
  loading.set(file, asked)
  return asked
}

/** Has every file asked for anew: what runs in a realm that the till leaves is of no more use. */
export function forget(): void {
  // Not cleared: the page may have put a Map of its own in the place of that, which knows no `clear`.
  loading = new Map()
}

/** Loads a file into this realm. A failure is tried again past all caches. */
export async function bringHere(file: string): Promise<unknown> {
  try {
    return await (TILL_CARRIED[file]?.() ?? bring(file))
  } catch {
    return bring(file, `&${Date.now()}`)
  }
}
