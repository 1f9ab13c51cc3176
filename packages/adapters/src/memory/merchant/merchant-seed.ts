import type { Minor } from '@tillkit/core'

/** One amount in each currency that the merchant sells in: ISO 4217 → minor units. */
export type Amounts = Readonly<Record<string, Minor>>

/** A combination of a product's axes that can be bought. */
export interface SeedVariant {
  readonly sku: string
  /** One value for each axis of the product, in the order of `axes`. */
  readonly choices: readonly string[]
  readonly price: Amounts
  /** What it cost before a reduction. */
  readonly was?: Amounts
  readonly stock: number
}

/** A thing on the merchant's shelf. */
export interface SeedProduct {
  readonly handle: string
  readonly name: string
  /** The maker's own HTML. */
  readonly text: string
  readonly categories: readonly string[]
  /** The day it came in, ISO 8601. */
  readonly since: string
  readonly axes: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly variants: readonly SeedVariant[]
  readonly rating?: { readonly stars: number; readonly count: number }
}

/** What typing a code does. Without `percent` and `free_delivery` it does nothing. */
export interface SeedCode {
  readonly code: string
  readonly name: string
  readonly percent?: number
  readonly free_delivery?: boolean
  /** The least amount of goods it asks for. */
  readonly from?: Amounts
  readonly state?: 'expired' | 'used_up'
}

/** A way to deliver, or to pay: what the shopper chooses between. */
export interface SeedChoice {
  readonly id: string
  readonly name: string
  readonly text: string
}

/** All that a merchant starts with. */
export interface MerchantSeed {
  readonly name: string
  /** Where its orders can be looked at. */
  readonly site: string
  /** The first is the default. */
  readonly currencies: readonly string[]
  /** Where it delivers to, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly categories: Readonly<Record<string, string>>
  readonly products: readonly SeedProduct[]
  readonly codes: readonly SeedCode[]
  readonly deliveries: readonly (SeedChoice & { readonly price: Amounts })[]
  readonly payments: readonly SeedChoice[]
}
