import type { Capabilities } from '@tillkit/core'

/** What Shopify's Storefront API 2026-04 can do, by its schema and pages (`docs/adapters/shopify.md`). */
export const capabilities: Capabilities = {
  transport: 'direct',
  search: 'faceted',
  sorts: ['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'],
  page_size_max: 50,
  stock: 'boolean',
  // The shopper's country decides, and not `Context.currency`.
  currencies: 'one',
  discount_codes: 'many',
  parallel_mutations: false,
  checkout: 'hand_off',
  idempotent_complete: false,
  order_lookup: false,
}
