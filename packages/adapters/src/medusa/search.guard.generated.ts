// Made from packages/adapters/src/medusa/search.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `groupsWire` accepts, as data. */
export const groupsShape: Shape = { product_categories: [3, [0, { id: 'string' }]], collections: [3, [0, { id: 'string' }]] }

/** What `groupsWire` accepts. */
export type GroupsWire = {
  readonly product_categories?: readonly {
    readonly id: string
  }[] | null | undefined
  readonly collections?: readonly {
    readonly id: string
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseGroups(value: unknown): GroupsWire {
  return parseShape(groupsShape, value)
}
