import type { Capabilities } from '@tillkit/core'

/** Everything that the contract knows, so that each part of the till has a merchant to be tried with. */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'faceted',
  sorts: ['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'],
  page_size_max: 100,
  stock: 'count',
  currencies: 'many',
  discount_codes: 'many',
  parallel_mutations: true,
  checkout: 'native',
  idempotent_complete: true,
  order_lookup: true,
}
