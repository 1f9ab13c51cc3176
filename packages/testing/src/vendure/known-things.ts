import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { KnownThings } from '../merchant-side-door.ts'

const seed = z.object({
  handles: z.record(z.string(), z.string()),
  discountCodes: z.record(z.string(), z.string()),
  collections: z.record(z.string(), z.string()),
  currencies: z.array(z.string()),
  unknownCountry: z.string(),
})

/** What the seed of `examples/vendure-shop` promises, in the contract's words. */
export async function vendureKnownThings(): Promise<KnownThings> {
  const file = fileURLToPath(new URL('../../../../examples/vendure-shop/seed/known.mjs', import.meta.url))
  const { handles, discountCodes, collections, currencies, unknownCountry } = seed.parse(
    await import(/* @vite-ignore */ pathToFileURL(file).href),
  )
  const named = (table: Readonly<Record<string, string>>, name: string): string => {
    const value = table[name]
    if (!value) throw new Error(`examples/vendure-shop/seed/known.mjs names no ${name}`)
    return value
  }
  return {
    simple: named(handles, 'simple'),
    other: 'football',
    with_options: named(handles, 'twoAxes'),
    with_impossible_combinations: named(handles, 'impossibleCombinations'),
    sold_out: named(handles, 'soldOut'),
    without_variants: named(handles, 'withoutVariants'),
    unknown: named(handles, 'unknown'),
    search_text: 'instant',
    category: named(collections, 'computers'),
    codes: {
      good: named(discountCodes, 'tenPercent'),
      good_too: named(discountCodes, 'freeDelivery'),
      unknown: 'NOPE',
      expired: named(discountCodes, 'expired'),
      limited: named(discountCodes, 'limited'),
      without_effect: named(discountCodes, 'minimum1000'),
    },
    currencies,
    destination: {
      first_name: 'Ada',
      last_name: 'Byron',
      street_address: 'Domkloster 4',
      address_locality: 'Köln',
      postal_code: '50667',
      address_country: 'DE',
    },
    undeliverable_country: unknownCountry,
  }
}
