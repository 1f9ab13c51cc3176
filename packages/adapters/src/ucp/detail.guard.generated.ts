// Made from packages/adapters/src/ucp/detail.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `detailWire` accepts, as data. */
export const detailShape: Shape = { product: [1, { variants: [0, 'unknown'] }] }

/** What `detailWire` accepts. */
export type DetailWire = {
  readonly product?: {
    readonly variants: readonly unknown[]
  } | undefined
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseDetail(value: unknown): DetailWire {
  return parseShape(detailShape, value)
}
