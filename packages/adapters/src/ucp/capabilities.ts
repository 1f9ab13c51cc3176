import type { Capabilities } from '@tillkit/core'

/**
 * The least that every UCP merchant can do; what one can do beyond that is in its profile, which `discover` reads.
 * @see UCP 2026-04-08 `catalog/lookup.md` for the size of a lookup
 */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'none',
  sorts: [],
  page_size_max: 10,
  stock: 'boolean',
  currencies: 'one',
  discount_codes: 'none',
  parallel_mutations: false,
  checkout: 'hand_off',
  idempotent_complete: false,
  order_lookup: false,
}
