import { z } from 'zod'
import type { FacetsWire, PaginationWire } from './search.guard.generated.ts'

/** Where a list goes on. */
export const paginationWire: z.ZodType<PaginationWire> = z.object({
  pagination: z
    .object({
      cursor: z.string().optional(),
      has_next_page: z.boolean().optional(),
      total_count: z.int().optional(),
    })
    .optional(),
})

/** What a merchant with `dev.tillkit.merchant` lets a list be narrowed by. */
export const facetsWire: z.ZodType<FacetsWire> = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    values: z.array(z.object({ id: z.string(), label: z.string(), count: z.int().optional() })),
  }),
)
