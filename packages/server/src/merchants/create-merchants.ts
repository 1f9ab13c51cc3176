import { type AdapterEntry, TillError } from '@tillkit/core'
import type { MerchantConfig } from '../config/relay-config.ts'
import { openMerchant, type RelayMerchant } from './open-merchant.ts'

/** Every merchant of a relay. */
export interface Merchants {
  /** Undefined for a name that is not configured. Loads the adapter at the first call. */
  named(id: string): Promise<RelayMerchant> | undefined
  /** The one that is served at the root for this host name: by its `hosts`, or as the only one. */
  at(host: string): Promise<RelayMerchant> | undefined
}

/** Opens each merchant when it is first asked for; one that could not be opened is tried again at the next call. */
export function createMerchants(
  configs: readonly MerchantConfig[],
  registry: Readonly<Record<string, AdapterEntry>>,
  fetchOf: (merchant: MerchantConfig) => typeof fetch,
): Merchants {
  const opened = new Map<MerchantConfig, Promise<RelayMerchant>>()

  function open(config: MerchantConfig | undefined): Promise<RelayMerchant> | undefined {
    if (!config) return undefined
    const known = opened.get(config)
    if (known) return known
    const entry = Object.hasOwn(registry, config.adapter) ? registry[config.adapter] : undefined
    if (!entry)
      return Promise.reject(new TillError('unknown_adapter', `merchant ${config.id}: ${config.adapter}`))
    const opening = openMerchant(config, entry, fetchOf(config))
    opened.set(config, opening)
    opening.catch(() => opened.delete(config))
    return opening
  }

  return {
    named: id => open(configs.find(it => it.id === id)),
    at(host) {
      const byHost = configs.find(it => it.hosts?.includes(host))
      return open(byHost ?? (configs.length === 1 ? configs[0] : undefined))
    },
  }
}
