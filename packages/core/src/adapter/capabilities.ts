/** How a list can be sorted. `relevance` is the merchant's own order. */
export type Sort = 'relevance' | 'title_asc' | 'price_asc' | 'price_desc' | 'newest'

/**
 * What a merchant's API can do, as facts. Shared code reads these and never an adapter's name; the contract suite asserts
 * the declared answer for what is missing.
 */
export interface Capabilities {
  /** `direct`: the API may be called from any page. `relay`: only from a server of the till's. */
  readonly transport: 'direct' | 'relay'
  readonly search: 'none' | 'text' | 'faceted'
  /** Empty when lists cannot be sorted. */
  readonly sorts: readonly Sort[]
  /** The most products that one page or one lookup may ask for. */
  readonly page_size_max: number
  /** What `Availability` says: nothing, yes or no, a band (in, low, out), or a number learned on refusal. */
  readonly stock: 'none' | 'boolean' | 'band' | 'count'
  /** Whether one merchant sells in several currencies, chosen by `Context.currency`. */
  readonly currencies: 'one' | 'many'
  /** How many discount codes a cart takes. */
  readonly discount_codes: 'none' | 'one' | 'many'
  /**
   * Whether a code that is not taken comes with its reason. Where it does not, one that does nothing (expired, used up,
   * conditions not met) is refused as `discount_code_no_effect`. @default true
   */
  readonly discount_code_reasons?: boolean
  /** Whether the API keeps its head when a cart is changed twice at once. Headless queues in any case. */
  readonly parallel_mutations: boolean
  /**
   * Who keeps the cart. `till`: the session is the cart, the merchant sees it when `continue_url` is opened, and its sums are
   * those of the lines. @default merchant
   */
  readonly cart_kept_by?: 'merchant' | 'till'
  /** `native`: complete() places the order. `hand_off`: the cart's continue_url is the checkout. */
  readonly checkout: 'native' | 'hand_off'
  /** Whether the merchant itself answers a repeated complete() with the same order. */
  readonly idempotent_complete: boolean
  /** Whether order.get() answers a shopper without an account. */
  readonly order_lookup: boolean
}
