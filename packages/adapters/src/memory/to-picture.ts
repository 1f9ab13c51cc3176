/**
 * Where a product's picture is, by the adapter's option `images="/pictures/{handle}.svg"`; without it there is none.
 * Relative to the page, where there is one.
 */
export function toPicture(images: string | undefined, handle: string): string | undefined {
  if (!images) return undefined
  const { document } = globalThis as { readonly document?: Document }
  try {
    return new URL(images.replace('{handle}', handle), document?.baseURI).href
  } catch {
    return undefined
  }
}
