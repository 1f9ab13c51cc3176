import { type AdapterEntry, TillError } from '@tillkit/core'
import type { MerchantConfig } from '../config/relay-config.ts'
import { merchantAt } from './merchant-at.ts'
import { openMerchant, type RelayMerchant } from './open-merchant.ts'

/** Every merchant of a relay. */
export interface Merchants {
  /** Undefined for a name that is not configured. Loads the adapter at the first call. */
  named(id: string): Promise<RelayMerchant> | undefined
  /** The one that is served at the root for this host name. */
  at(host: string): Promise<RelayMerchant> | undefined
}

/** What merchants are opened with. */
export interface MerchantsInit {
  readonly adapters: Readonly<Record<string, AdapterEntry>>
  readonly fetchOf: (merchant: MerchantConfig) => typeof fetch
  /** Milliseconds. */
  readonly now: () => number
}

/** What a merchant can do may change while the relay runs: it is asked again after ten minutes. */
const freshMs = 600_000

interface Opened {
  readonly at: number
  readonly merchant: Promise<RelayMerchant>
}

/**
 * Opens each merchant when it is first asked for. One that could not be opened is tried again at the next call; one that
 * cannot be opened again stays as it was.
 */
export function createMerchants(
  configs: readonly MerchantConfig[],
  { adapters, fetchOf, now }: MerchantsInit,
): Merchants {
  const opened = new Map<MerchantConfig, Opened>()

  function renew(config: MerchantConfig, entry: AdapterEntry): Promise<RelayMerchant> {
    const before = opened.get(config)
    const merchant = openMerchant(config, entry, fetchOf(config))
    // Until the new one is there, or if it never is, the one before goes on.
    opened.set(config, { at: now(), merchant: before?.merchant ?? merchant })
    merchant.then(
      () => opened.set(config, { at: now(), merchant }),
      () => before ?? opened.delete(config),
    )
    return before?.merchant ?? merchant
  }

  function open(config: MerchantConfig | undefined): Promise<RelayMerchant> | undefined {
    if (!config) return undefined
    const { id, adapter } = config
    const entry = Object.hasOwn(adapters, adapter) ? adapters[adapter] : undefined
    if (!entry) return Promise.reject(new TillError('unknown_adapter', `merchant ${id}: ${adapter}`))
    const known = opened.get(config)
    return known && now() - known.at < freshMs ? known.merchant : renew(config, entry)
  }

  return {
    named: id => open(configs.find(it => it.id === id)),
    at: host => open(merchantAt(configs, host)),
  }
}
