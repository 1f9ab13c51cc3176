import type { Capabilities } from '@tillkit/core'

/**
 * What WooCommerce's Store API v1 can do, as recorded with 10.0.2 and read in its source. Carts are not safe to change twice
 * at once: a session is read, changed and written back whole.
 */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'text',
  sorts: ['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'],
  page_size_max: 100,
  stock: 'count',
  currencies: 'one',
  discount_codes: 'many',
  parallel_mutations: false,
  checkout: 'native',
  idempotent_complete: false,
  order_lookup: true,
}
