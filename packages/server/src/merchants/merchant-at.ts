import type { MerchantConfig } from '../config/relay-config.ts'

/** The merchant that is served at the root for this host name: by its `hosts`, or as the only one. */
export function merchantAt(
  merchants: readonly MerchantConfig[],
  hostname: string,
): MerchantConfig | undefined {
  const byHost = merchants.find(({ hosts }) => hosts?.includes(hostname))
  return byHost ?? (merchants.length === 1 ? merchants[0] : undefined)
}
