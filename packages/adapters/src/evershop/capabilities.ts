import type { Capabilities } from '@tillkit/core'

/** What EverShop's API can do, as measured with 2.2.1. */
export const capabilities: Capabilities = {
  // It answers no preflight and sends no CORS header.
  transport: 'relay',
  search: 'text',
  // Its falling order goes by each variant's price, which is not a product's least.
  sorts: ['relevance', 'title_asc', 'price_asc', 'newest'],
  page_size_max: 100,
  stock: 'boolean',
  currencies: 'one',
  discount_codes: 'one',
  // Unknown, over, used up, not met: one sentence for all of them.
  discount_code_reasons: false,
  // Of four adds at once, one stays: each writes the whole cart as it read it.
  parallel_mutations: false,
  checkout: 'native',
  idempotent_complete: false,
  order_lookup: true,
}
