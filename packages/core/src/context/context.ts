/**
 * Hints that choose language and market before anything binding is known. Nothing in it identifies the shopper.
 * @see UCP 2026-04-08 `types/context.json`
 */
export interface Context {
  /** ISO 3166-1 alpha-2. */
  readonly address_country?: string
  readonly address_region?: string
  readonly postal_code?: string
  /** BCP 47. */
  readonly language?: string
  /** ISO 4217. */
  readonly currency?: string
}

/**
 * Where the shopper came from, as URL-style parameters.
 * @see UCP 2026-04-08 `types/attribution.json`
 */
export type Attribution = Readonly<Record<string, string>>
