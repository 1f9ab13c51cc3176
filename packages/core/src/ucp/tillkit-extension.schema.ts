import { z } from 'zod'
import type { Capabilities } from '../adapter/capabilities.ts'
import type { TillkitAnswer, TillkitList, TillkitMerchant } from './tillkit-extension.ts'

const sort = z.enum(['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'])

/** The facts of `Capabilities`, each of them optional. */
const capabilitiesSchema = z.strictObject({
  transport: z.exactOptional(z.enum(['direct', 'relay'])),
  search: z.exactOptional(z.enum(['none', 'text', 'faceted'])),
  sorts: z.exactOptional(z.array(sort)),
  page_size_max: z.exactOptional(z.int().min(1)),
  stock: z.exactOptional(z.enum(['none', 'boolean', 'band', 'count'])),
  currencies: z.exactOptional(z.enum(['one', 'many'])),
  discount_codes: z.exactOptional(z.enum(['none', 'one', 'many'])),
  discount_code_reasons: z.exactOptional(z.boolean()),
  parallel_mutations: z.exactOptional(z.boolean()),
  cart_kept_by: z.exactOptional(z.enum(['merchant', 'till'])),
  checkout: z.exactOptional(z.enum(['native', 'hand_off'])),
  idempotent_complete: z.exactOptional(z.boolean()),
  order_lookup: z.exactOptional(z.boolean()),
} satisfies Record<keyof Capabilities, z.ZodType>)

/** The `config` of `dev.tillkit.merchant` in a profile. @see docs/adapters/ucp.md */
export const tillkitMerchantSchema: z.ZodType<TillkitMerchant> = z.looseObject({
  capabilities: z.exactOptional(capabilitiesSchema),
  countries: z.exactOptional(z.array(z.string().regex(/^[A-Z]{2}$/))),
  simple_reads: z.exactOptional(z.boolean()),
})

/** `dev.tillkit.list` in the body of a search. @see docs/adapters/ucp.md */
export const tillkitListSchema: z.ZodType<TillkitList> = z.looseObject({
  sort: z.exactOptional(sort),
  filters: z.exactOptional(z.record(z.string(), z.array(z.string()))),
})

/** `dev.tillkit.answer` in the envelope of an answer. @see docs/adapters/ucp.md */
export const tillkitAnswerSchema: z.ZodType<TillkitAnswer> = z.looseObject({
  facets: z.exactOptional(
    z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        values: z.array(
          z.looseObject({ id: z.string(), label: z.string(), count: z.exactOptional(z.int().min(0)) }),
        ),
      }),
    ),
  ),
  available: z.exactOptional(z.record(z.string(), z.int().min(0))),
})
