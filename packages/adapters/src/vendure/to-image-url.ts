import type { AdapterConfig } from '@tillkit/core'

/**
 * A picture of Vendure's asset server in a size (`w=600`, `w=160&h=160&mode=crop`), as webp. An address with a query of
 * its own, signed or of another server, is left alone. Nothing for what is no address: a product is more than its picture.
 */
export function toImageUrl(preview: string, { endpoint }: AdapterConfig, size: string): string | undefined {
  try {
    const url = new URL(preview, endpoint)
    url.search ||= `format=webp&${size}`
    return url.href
  } catch {
    return undefined
  }
}
