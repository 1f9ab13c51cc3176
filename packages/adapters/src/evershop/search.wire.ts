import { z } from 'zod'
import type { CategoriesWire, ShelfWire } from './search.guard.generated.ts'

/** The ids of the shop's categories. */
export const categoriesWire: z.ZodType<CategoriesWire> = z.object({
  items: z.array(z.object({ categoryId: z.int(), urlKey: z.string().nullish() })),
})

/** A category or collection with its products; null where there is none. */
export const shelfWire: z.ZodType<ShelfWire> = z.object({ products: z.unknown().optional() }).nullable()
