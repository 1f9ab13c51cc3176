import { readFileSync } from 'node:fs'
import type { PostalAddress } from '@tillkit/core'
import { z } from 'zod'
import type { KnownThings } from '../merchant-side-door.ts'

/** What `examples/medusa-shop/server/known.json` names. */
export interface MedusaSeed {
  readonly handles: Readonly<Record<string, string>>
  readonly searchText: string
  readonly category: string
  readonly collection: string
  readonly codes: Readonly<Record<string, string>>
  readonly regions: readonly { readonly currency: string }[]
  readonly undeliverableCountry: string
  /** Ids of payment providers: `accepted`, `declined`, `failing`. */
  readonly payment: Readonly<Record<string, string>>
}

const names = z.record(z.string(), z.string())
const seed: z.ZodType<MedusaSeed> = z.object({
  handles: names,
  searchText: z.string(),
  category: z.string(),
  collection: z.string(),
  codes: names,
  regions: z.array(z.object({ currency: z.string() })),
  undeliverableCountry: z.string(),
  payment: names,
})

/** What the seed of `examples/medusa-shop` promises, by its own names. */
export const medusaSeed: MedusaSeed = seed.parse(
  JSON.parse(
    readFileSync(new URL('../../../../examples/medusa-shop/server/known.json', import.meta.url), 'utf8'),
  ),
)

/** One of the seed's names; fails where it has none of that kind. */
export function named(kind: 'handles' | 'codes' | 'payment', name: string): string {
  const value = medusaSeed[kind][name]
  if (!value) throw new Error(`examples/medusa-shop/server/known.json names no ${kind}.${name}`)
  return value
}

const ada = { first_name: 'Ada', last_name: 'Byron' }

/** Each currency is a region of its own, and a country is in one region: where the other currencies deliver to. */
const destinations: Readonly<Record<string, PostalAddress>> = {
  USD: {
    ...ada,
    street_address: '350 Fifth Avenue',
    address_locality: 'New York',
    address_region: 'NY',
    postal_code: '10118',
    address_country: 'US',
  },
  JPY: {
    ...ada,
    street_address: '1-1 Chiyoda',
    address_locality: 'Tokyo',
    postal_code: '100-0001',
    address_country: 'JP',
  },
  KWD: {
    ...ada,
    street_address: 'Arabian Gulf Street',
    address_locality: 'Kuwait City',
    postal_code: '13001',
    address_country: 'KW',
  },
}

/** The same in the contract's words. */
export const medusaKnownThings: KnownThings = {
  simple: named('handles', 'simple'),
  other: named('handles', 'other'),
  with_options: named('handles', 'twoAxes'),
  with_impossible_combinations: named('handles', 'impossibleCombinations'),
  sold_out: named('handles', 'soldOut'),
  without_variants: named('handles', 'withoutVariants'),
  unknown: named('handles', 'unknown'),
  search_text: medusaSeed.searchText,
  category: medusaSeed.category,
  codes: {
    good: named('codes', 'tenPercent'),
    good_too: named('codes', 'fivePercent'),
    unknown: named('codes', 'unknown'),
    expired: named('codes', 'expired'),
    limited: named('codes', 'limited'),
    without_effect: named('codes', 'minimum1000'),
  },
  currencies: medusaSeed.regions.map(({ currency }) => currency.toUpperCase()),
  destination: {
    ...ada,
    street_address: 'Domkloster 4',
    address_locality: 'Köln',
    postal_code: '50667',
    address_country: 'DE',
  },
  destinations,
  undeliverable_country: medusaSeed.undeliverableCountry,
}
