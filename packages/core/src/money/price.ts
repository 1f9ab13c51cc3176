/** An integer count of a currency's minor units (ISO 4217 exponent: JPY 0, EUR 2, KWD 3). Never a float. */
export type Minor = number

/**
 * An amount with its currency.
 * @see UCP 2026-04-08 `types/price.json`
 */
export interface Price {
  readonly amount: Minor
  /** ISO 4217, three capitals. */
  readonly currency: string
}

/**
 * The lowest and the highest price over a product's variants.
 * @see UCP 2026-04-08 `types/price_range.json`
 */
export interface PriceRange {
  readonly min: Price
  readonly max: Price
}
