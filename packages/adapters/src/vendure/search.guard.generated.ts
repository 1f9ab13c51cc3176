// Made from packages/adapters/src/vendure/search.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `searchWire` accepts, as data. */
export const searchShape: Shape = [4, { totalItems: 'integer', items: [0, { slug: 'string' }], facetValues: [0, { count: 'integer', facetValue: { id: 'string', name: 'string', facet: { id: 'string', name: 'string' } } }] }]

/** What `searchWire` accepts. */
export type SearchWire = Readonly<Record<string, {
  readonly totalItems: number
  readonly items: readonly {
    readonly slug: string
  }[]
  readonly facetValues: readonly {
    readonly count: number
    readonly facetValue: {
      readonly id: string
      readonly name: string
      readonly facet: {
        readonly id: string
        readonly name: string
      }
    }
  }[]
}>>

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseSearch(value: unknown): SearchWire {
  return parseShape(searchShape, value)
}
