import type { Capabilities } from '@tillkit/core'

/** What Vendure's shop API can do, as measured with 3.7.3. */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'faceted',
  sorts: ['relevance', 'title_asc', 'price_asc', 'price_desc'],
  page_size_max: 100,
  stock: 'band',
  currencies: 'many',
  discount_codes: 'many',
  parallel_mutations: true,
  checkout: 'native',
  idempotent_complete: false,
  order_lookup: true,
}
