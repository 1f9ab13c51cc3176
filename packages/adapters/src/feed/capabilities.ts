import type { Capabilities } from '@tillkit/core'

/**
 * What can be made of files that a shop publishes. Files have no CORS in general, so a server of the till's reads them; from
 * a shop that does send CORS headers they are read in the page all the same. The cart is kept by the till: a shop with
 * nothing but files learns of it by the link that opens it there.
 */
export const capabilities: Capabilities = {
  transport: 'relay',
  search: 'faceted',
  sorts: ['relevance', 'title_asc', 'price_asc', 'price_desc'],
  page_size_max: 100,
  stock: 'boolean',
  currencies: 'one',
  discount_codes: 'none',
  parallel_mutations: false,
  cart_kept_by: 'till',
  checkout: 'hand_off',
  idempotent_complete: false,
  order_lookup: false,
}
