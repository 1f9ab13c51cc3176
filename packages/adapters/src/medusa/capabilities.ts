import type { Capabilities } from '@tillkit/core'

/** What Medusa's store API can do, as measured with 2.21.2. */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'text',
  sorts: ['relevance', 'title_asc', 'newest'],
  page_size_max: 100,
  stock: 'count',
  currencies: 'many',
  discount_codes: 'many',
  // HTTP 200 and the cart as it was, for whatever reason.
  discount_code_reasons: false,
  // Four adds at once: up to three of them fail, since a cart is locked for longer than the others wait.
  parallel_mutations: false,
  checkout: 'native',
  idempotent_complete: true,
  order_lookup: true,
}
