import { z } from 'zod'
import type { CollectionWire, ListWire } from './search.guard.generated.ts'

const filters = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    type: z.string(),
    values: z.array(z.object({ label: z.string(), count: z.int(), input: z.string() })),
  }),
)

/** A page of products, of whichever of Shopify's three lists: only a search counts, and not all can be narrowed. */
export const listWire: z.ZodType<ListWire> = z.object({
  totalCount: z.int().nullish(),
  nodes: z.array(z.object({ id: z.string().nullish() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  filters: filters.nullish(),
})

/** The list of a collection, where there is such a collection. */
export const collectionWire: z.ZodType<CollectionWire> = z.object({ products: listWire }).nullable()
