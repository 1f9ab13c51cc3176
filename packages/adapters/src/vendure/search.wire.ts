import { z } from 'zod'
import type { SearchWire } from './search.guard.generated.ts'

/** The results of one or several searches by name: which products, and what they can be narrowed by. */
export const searchWire: z.ZodType<SearchWire> = z.record(
  z.string(),
  z.object({
    totalItems: z.int(),
    items: z.array(z.object({ slug: z.string() })),
    facetValues: z.array(
      z.object({
        count: z.int(),
        facetValue: z.object({
          id: z.string(),
          name: z.string(),
          facet: z.object({ id: z.string(), name: z.string() }),
        }),
      }),
    ),
  }),
)
