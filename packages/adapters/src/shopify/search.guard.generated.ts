// Made from packages/adapters/src/shopify/search.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `listWire` accepts, as data. */
export const listShape: Shape = { totalCount: [3, 'integer'], nodes: [0, { id: [3, 'string'] }], pageInfo: { hasNextPage: 'boolean', endCursor: [3, 'string'] }, filters: [3, [0, { id: 'string', label: 'string', type: 'string', values: [0, { label: 'string', count: 'integer', input: 'string' }] }]] }
/** What `collectionWire` accepts, as data. */
export const collectionShape: Shape = [2, { products: listShape }]

/** What `collectionWire` accepts. */
export type CollectionWire = {
  readonly products: ListWire
} | null

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseCollection(value: unknown): CollectionWire {
  return parseShape(collectionShape, value)
}

/** What `listWire` accepts. */
export type ListWire = {
  readonly totalCount?: number | null | undefined
  readonly nodes: readonly {
    readonly id?: string | null | undefined
  }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly endCursor?: string | null | undefined
  }
  readonly filters?: readonly {
    readonly id: string
    readonly label: string
    readonly type: string
    readonly values: readonly {
      readonly label: string
      readonly count: number
      readonly input: string
    }[]
  }[] | null | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseList(value: unknown): ListWire {
  return parseShape(listShape, value)
}
