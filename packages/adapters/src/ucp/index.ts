import type { Adapter, AdapterConfig } from '@tillkit/core'
import { createCatalog } from './catalog.ts'
import { discover } from './discover.ts'
import { purchaseOf } from './purchase.ts'
import { toFacts } from './to-facts.ts'

/**
 * An adapter for the UCP merchant at `endpoint`, whose `/.well-known/ucp` is read first: what it can do and so which parts
 * it has is the merchant's to say. Throws `TillError`.
 */
export async function ucpAdapter(config: AdapterConfig): Promise<Adapter> {
  const merchant = await discover(config)
  const { capability } = merchant
  const facts = toFacts(merchant, config)
  return {
    name: 'ucp',
    capabilities: facts.capabilities,
    catalog: createCatalog(config),
    ...((capability('cart') || capability('checkout')) && purchaseOf(config, merchant, facts)),
  }
}
