import { script } from './load.ts'

/** Has the browser get something ready by a `<link>`: a file, or with `preconnect` the way to an origin. */
export function hint(rel: string, href: string, more?: (link: HTMLLinkElement) => void): void {
  // Of the realm that the modules are for, not of the page.
  const { document } = window
  const link = document.createElement('link')
  link.rel = rel
  link.href = href
  link.crossOrigin = ''
  // Where a policy goes by nonces, `import()` takes the loader's along; a link needs to be given it.
  link.nonce = script?.nonce as string
  more?.(link)
  document.head.append(link)
}
