// Made from packages/adapters/src/woocommerce/linked.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `linkedWire` accepts, as data. */
export const linkedShape: Shape = { add_to_cart: { maximum: 'number' } }

/** What `linkedWire` accepts. */
export type LinkedWire = {
  readonly add_to_cart: {
    readonly maximum: number
  }
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseLinked(value: unknown): LinkedWire {
  return parseShape(linkedShape, value)
}
