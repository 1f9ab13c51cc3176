import type { MerchantConfig } from '../config/relay-config.ts'

/** The id of the merchant that an address names: by its path, its host, or because there is only one. */
export function merchantOf(merchants: readonly MerchantConfig[], address: string): string | undefined {
  const { pathname, hostname } = new URL(address)
  const named = /^\/m\/([^/]+)/.exec(pathname)?.[1]
  if (named !== undefined) {
    const id = decoded(named)
    return merchants.find(merchant => merchant.id === id)?.id
  }
  const [only] = merchants
  return (
    merchants.find(({ hosts }) => hosts?.includes(hostname)) ?? (merchants.length === 1 ? only : undefined)
  )?.id
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
