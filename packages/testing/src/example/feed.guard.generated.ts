// Made from packages/testing/src/example/feed.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `feedWire` accepts, as data. */
export const feedShape: Shape = [0, { slug: 'string', name: 'string', price: 'string', sold_out: [3, 'boolean'] }]

/** What `feedWire` accepts. */
export type FeedWire = readonly {
  readonly slug: string
  readonly name: string
  readonly price: string
  readonly sold_out?: boolean | null | undefined
}[]

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseFeed(value: unknown): FeedWire {
  return parseShape(feedShape, value)
}
