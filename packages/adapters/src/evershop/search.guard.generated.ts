// Made from packages/adapters/src/evershop/search.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `categoriesWire` accepts, as data. */
export const categoriesShape: Shape = { items: [0, { categoryId: 'integer', urlKey: [3, 'string'] }] }
/** What `shelfWire` accepts, as data. */
export const shelfShape: Shape = [2, { products: [1, 'unknown'] }]

/** What `categoriesWire` accepts. */
export type CategoriesWire = {
  readonly items: readonly {
    readonly categoryId: number
    readonly urlKey?: string | null | undefined
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCategories(value: unknown): CategoriesWire {
  return parseShape(categoriesShape, value)
}

/** What `shelfWire` accepts. */
export type ShelfWire = {
  readonly products?: unknown
} | null

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseShelf(value: unknown): ShelfWire {
  return parseShape(shelfShape, value)
}
