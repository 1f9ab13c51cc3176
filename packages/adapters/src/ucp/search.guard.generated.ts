// Made from packages/adapters/src/ucp/search.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `facetsWire` accepts, as data. */
export const facetsShape: Shape = [0, { id: 'string', name: 'string', values: [0, { id: 'string', label: 'string', count: [1, 'integer'] }] }]
/** What `paginationWire` accepts, as data. */
export const paginationShape: Shape = { pagination: [1, { cursor: [1, 'string'], has_next_page: [1, 'boolean'], total_count: [1, 'integer'] }] }

/** What `facetsWire` accepts. */
export type FacetsWire = readonly {
  readonly id: string
  readonly name: string
  readonly values: readonly {
    readonly id: string
    readonly label: string
    readonly count?: number | undefined
  }[]
}[]

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseFacets(value: unknown): FacetsWire {
  return parseShape(facetsShape, value)
}

/** What `paginationWire` accepts. */
export type PaginationWire = {
  readonly pagination?: {
    readonly cursor?: string | undefined
    readonly has_next_page?: boolean | undefined
    readonly total_count?: number | undefined
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePagination(value: unknown): PaginationWire {
  return parseShape(paginationShape, value)
}
