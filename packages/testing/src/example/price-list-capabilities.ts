import type { Capabilities } from '@tillkit/core'

/** What a list of products in a file can do: be read. */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'none',
  sorts: [],
  page_size_max: 100,
  stock: 'boolean',
  currencies: 'one',
  discount_codes: 'none',
  parallel_mutations: false,
  checkout: 'hand_off',
  idempotent_complete: false,
  order_lookup: false,
}
