import { z } from 'zod'
import type { GroupsWire } from './search.guard.generated.ts'

const group = z.array(z.object({ id: z.string() }))

/** Categories or collections of a handle. */
export const groupsWire: z.ZodType<GroupsWire> = z.object({
  product_categories: group.nullish(),
  collections: group.nullish(),
})
