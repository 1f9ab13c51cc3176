// Made from packages/testing/src/example/price-list.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `priceListWire` accepts, as data. */
export const priceListShape: Shape = [0, { slug: 'string', name: 'string', price: 'string', sold_out: [3, 'boolean'] }]

/** What `priceListWire` accepts. */
export type PriceListWire = readonly {
  readonly slug: string
  readonly name: string
  readonly price: string
  readonly sold_out?: boolean | null | undefined
}[]

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parsePriceList(value: unknown): PriceListWire {
  return parseShape(priceListShape, value)
}
