import { TillError } from '@tillkit/core'

/** What chunk addresses are made of. */
export interface LoadInit {
  /** The loader's own folder, ending in a slash. */
  readonly base: string
  /** The build: part of each address, so that files of two builds never meet. */
  readonly build: string
  /** File → `sha384-…`. Where given, a file whose bytes differ is refused. */
  readonly integrity?: Readonly<Record<string, string>> | undefined
}

/** Loads the loader's own files. */
export interface Loader {
  /** Once per file; a failure is tried again once, past all caches, and forgotten, so that a later call may succeed. */
  load(file: string): Promise<unknown>
  /** Asks the browser to fetch files without running them. */
  preload(file: string): HTMLLinkElement
}

/**
 * Makes the one function that loads code. `import()` of a string is no Trusted Types sink and asks of a content security
 * policy only that it allows the loader itself.
 */
export function createLoader({ base, build, integrity }: LoadInit): Loader {
  const loading = new Map<string, Promise<unknown>>()

  const preload = (file: string, again = '') => {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.crossOrigin = 'anonymous'
    link.href = addressOf(file, again)
    if (integrity) link.integrity = integrity[file] ?? ''
    document.head.append(link)
    return link
  }
  const addressOf = (file: string, again: string) => `${base}${file}?${build}${again}`

  // A module that was preloaded with its hash is the one that import() then finds; nothing else is ever run.
  const fetched = (file: string, again: string) =>
    integrity &&
    new Promise((resolve, reject) => {
      const link = preload(file, again)
      link.onload = resolve
      link.onerror = reject
    })
  const attempt = async (file: string, again = '') => {
    await fetched(file, again)
    return import(addressOf(file, again))
  }

  return {
    preload,
    load(file) {
      let module = loading.get(file)
      if (!module) {
        module = attempt(file)
          .catch(() => attempt(file, `&${Date.now()}`))
          .catch(cause => {
            loading.delete(file)
            throw new TillError('chunk_failed', `loading ${base}${file}`, { cause })
          })
        loading.set(file, module)
      }
      return module
    },
  }
}
