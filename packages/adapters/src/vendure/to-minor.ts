import type { AdapterConfig, Minor } from '@tillkit/core'
import { exponentOf } from '@tillkit/core/money'

/** Vendure's amount in a currency → minor units of that currency. */
export type ToMinor = (amount: number, currency: string) => Minor

/**
 * Vendure counts with the same number of decimals in every currency (`MoneyStrategy.precision`, 2 unless the shop
 * changed it): ¥1,500 is 150000 there, 1500 here. Option `precision`: another number, or `iso` for a shop that keeps
 * minor units. Halves of a minor unit are rounded up.
 */
export function createToMinor({ options }: AdapterConfig): ToMinor {
  const precision = options?.['precision'] ?? 2
  return (amount, currency) =>
    precision === 'iso' ? amount : Math.round(amount / 10 ** (Number(precision) - exponentOf(currency)))
}
