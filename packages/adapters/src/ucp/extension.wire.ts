import type { Capabilities } from '@tillkit/core'
import { z } from 'zod'
import type { ExtensionWire } from './extension.guard.generated.ts'

/** The `config` of `dev.tillkit.merchant`. */
export const extensionWire: z.ZodType<ExtensionWire> = z.object({
  capabilities: z
    .object({
      transport: z.enum(['direct', 'relay']).optional(),
      search: z.enum(['none', 'text', 'faceted']).optional(),
      sorts: z.array(z.enum(['relevance', 'title_asc', 'price_asc', 'price_desc', 'newest'])).optional(),
      page_size_max: z.int().optional(),
      stock: z.enum(['none', 'boolean', 'band', 'count']).optional(),
      currencies: z.enum(['one', 'many']).optional(),
      discount_codes: z.enum(['none', 'one', 'many']).optional(),
      discount_code_reasons: z.boolean().optional(),
      parallel_mutations: z.boolean().optional(),
      cart_kept_by: z.enum(['merchant', 'till']).optional(),
      checkout: z.enum(['native', 'hand_off']).optional(),
      idempotent_complete: z.boolean().optional(),
      order_lookup: z.boolean().optional(),
    } satisfies Record<keyof Capabilities, z.ZodType>)
    .optional(),
  countries: z.array(z.string()).optional(),
  simple_reads: z.boolean().optional(),
})
