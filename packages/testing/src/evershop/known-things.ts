import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { KnownThings } from '../merchant-side-door.ts'

const seed = z.object({
  handles: z.object({
    simple: z.string(),
    other: z.string(),
    twoAxes: z.string(),
    impossibleCombinations: z.string(),
    soldOut: z.string(),
    unknown: z.string(),
  }),
  searchText: z.string(),
  category: z.string(),
  codes: z.object({
    tenPercent: z.string(),
    fiveDollars: z.string(),
    unknown: z.string(),
    expired: z.string(),
    limited: z.string(),
    minimum1000: z.string(),
  }),
  currency: z.string(),
  undeliverableCountry: z.string(),
  payment: z.object({ accepted: z.string(), declined: z.string() }),
})

/** What the seed of `examples/evershop-shop` promises, in the contract's words; and its ways to pay. */
export function evershopKnownThings(): {
  readonly known: KnownThings
  readonly payment: { readonly accepted: string; readonly declined: string }
} {
  const file = new URL('../../../../examples/evershop-shop/seed/known.json', import.meta.url)
  const { handles, codes, payment, ...rest } = seed.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    payment,
    known: {
      simple: handles.simple,
      other: handles.other,
      with_options: handles.twoAxes,
      with_impossible_combinations: handles.impossibleCombinations,
      sold_out: handles.soldOut,
      without_variants: null,
      unknown: handles.unknown,
      search_text: rest.searchText,
      category: rest.category,
      codes: {
        good: codes.tenPercent,
        good_too: codes.fiveDollars,
        unknown: codes.unknown,
        expired: codes.expired,
        limited: codes.limited,
        without_effect: codes.minimum1000,
      },
      currencies: [rest.currency],
      destination: {
        first_name: 'Ada',
        last_name: 'Byron',
        street_address: '1 Main Street',
        address_locality: 'New York',
        address_region: 'NY',
        postal_code: '10001',
        address_country: 'US',
      },
      undeliverable_country: rest.undeliverableCountry,
    },
  }
}
