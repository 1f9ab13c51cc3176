import type { Context } from '@tillkit/core'
import type { MerchantConfig } from './store.ts'

/** What tells the carts of merchants and markets apart; `till:` before it is the name of the record in storage. */
export function storeKey({ adapter, endpoint, options = {} }: MerchantConfig, context: Context): string {
  // Options count, since one endpoint may serve several merchants (a channel, a region).
  const parts = [`${adapter}:${endpoint}`, ...Object.entries(options).sort()]
  return [...parts, context.currency, context.address_country].join(' ').trim()
}
