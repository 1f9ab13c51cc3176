/**
 * Where a product's picture is, by the adapter's option `images="/pictures/{handle}.svg"`; without it there is none.
 * Relative to the page, where there is one.
 */
export function toPicture(images: string | undefined, handle: string): string | undefined {
  if (!images) return undefined
  const { location } = globalThis as { readonly location?: Location }
  try {
    return new URL(images.replace('{handle}', handle), location?.href).href
  } catch {
    return undefined
  }
}
