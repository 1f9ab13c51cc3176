import type { MerchantConfig } from '../config/relay-config.ts'
import { merchantAt } from '../merchants/merchant-at.ts'

/**
 * The id of the merchant that a request names: by its path, its host, or because there is only one. `path` is Hono's, and is
 * decoded as Hono does for its routes: what they serve and what is asked about here must be the same merchant.
 */
export function merchantOf(
  merchants: readonly MerchantConfig[],
  path: string,
  hostname: string,
): string | undefined {
  const named = /^\/m\/([^/]+)/.exec(path)?.[1]
  if (named !== undefined) {
    const id = decoded(named)
    return merchants.find(merchant => merchant.id === id)?.id
  }
  return merchantAt(merchants, hostname)?.id
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
