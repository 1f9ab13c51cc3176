/**
 * Where a product's picture is, by the adapter's option `images="/pictures/{handle}.svg"`; without it there is none.
 * Relative to the page, where there is one.
 */
export function toPicture(images: string | undefined, handle: string): string | undefined {
  const path = images?.replace('{handle}', handle)
  if (!path) return undefined
  const { location } = globalThis as { readonly location?: Location }
  return URL.canParse(path, location?.href) ? new URL(path, location?.href).href : undefined
}
