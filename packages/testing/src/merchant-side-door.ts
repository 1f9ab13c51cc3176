import type { CompleteInput, Minor, PostalAddress } from '@tillkit/core'

/** What the suites rely on at a merchant. Handles are those of the merchant's own catalog. */
export interface KnownThings {
  /** A product without options, in stock. */
  readonly simple: string
  /** Another product in stock, for a second line. */
  readonly other: string
  /** A product with two axes of options; null where the merchant's API has no options at all, which is then checked. */
  readonly with_options: string | null
  /** A product with fewer variants than its axes could combine; null along with `with_options`. */
  readonly with_impossible_combinations: string | null
  readonly sold_out: string
  /** A product that the merchant has but nobody can buy: it has no variant. Null where each product is its variant. */
  readonly without_variants: string | null
  readonly unknown: string
  /** A word that finds `simple`, and not everything. */
  readonly search_text: string
  /** A collection with some of the products. */
  readonly category: string
  readonly codes: {
    /** Takes something off any cart. */
    readonly good: string
    /** Another good one; it may need a delivery option to show. */
    readonly good_too: string
    readonly unknown: string
    readonly expired: string
    readonly limited: string
    /** Accepted, and takes nothing off a small cart. */
    readonly without_effect: string
  }
  /** ISO 4217; the first is the merchant's default. */
  readonly currencies: readonly string[]
  /** A complete address that the merchant delivers to. */
  readonly destination: PostalAddress
  /** By currency, where a merchant sells in each to other countries: those that `destination` is not for. */
  readonly destinations?: Readonly<Record<string, PostalAddress>>
  /** ISO 3166-1 alpha-2. */
  readonly undeliverable_country: string
}

/** A cart or an order as the merchant itself keeps it. */
export interface SideDoorCart {
  readonly id: string
  readonly currency: string
  readonly lines: readonly { readonly variant_id: string; readonly quantity: number }[]
  readonly codes: readonly string[]
  /** What the shopper pays, in minor units. */
  readonly total: Minor
}

/** An order as the merchant itself keeps it. */
export interface SideDoorOrder extends SideDoorCart {
  readonly email: string
  readonly destination: PostalAddress
}

/**
 * The way into a merchant that tests use and shoppers do not have: it looks at the merchant's own state and never goes
 * through the adapter, so that an adapter cannot vouch for itself.
 */
export interface MerchantSideDoor {
  readonly known: KnownThings
  /** What one of a variant costs, in minor units. */
  price(variant_id: string, currency: string): Promise<Minor>
  setPrice(variant_id: string, currency: string, amount: Minor): Promise<void>
  /** How many of a variant can be sold. */
  stock(variant_id: string): Promise<number>
  setStock(variant_id: string, count: number): Promise<void>
  /** By `Cart.id`, whether it is open or became an order. */
  cart(cart_id: string): Promise<SideDoorCart | null>
  /**
   * What the merchant puts into its cart when somebody follows this link; null where the link opens no cart. There where
   * `capabilities.cart_kept_by` is `till`: the merchant knows nothing of the cart before.
   */
  opened?(continue_url: string): Promise<SideDoorCart | null>
  /** By `OrderConfirmation.id`. */
  order(order_id: string): Promise<SideDoorOrder | null>
  /** Orders that were placed by this e-mail address. */
  ordersOf(email: string): Promise<readonly SideDoorOrder[]>
  /** A payment that goes through. */
  accepted(): Promise<CompleteInput>
  /** Arranges for the next payment to be declined, and returns what to pay with. */
  declined(): Promise<CompleteInput>
}
