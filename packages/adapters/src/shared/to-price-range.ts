import type { Price, PriceRange } from '@tillkit/core'

/** The lowest and the highest of a product's prices, in any order; nothing where there are none. All are in one currency. */
export function toPriceRange(prices: readonly Price[]): PriceRange | undefined {
  const ascending = [...prices].sort((a, b) => a.amount - b.amount)
  const [min] = ascending
  return min && { min, max: ascending.at(-1) ?? min }
}
