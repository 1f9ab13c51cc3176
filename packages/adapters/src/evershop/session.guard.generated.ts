// Made from packages/adapters/src/evershop/session.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `billSealWire` accepts, as data. */
export const billSealShape: Shape = { c: 'string', t: 'integer', l: [0, { i: 'string', q: 'integer', p: 'integer' }] }

/** What `billSealWire` accepts. */
export type BillSealWire = {
  readonly c: string
  readonly t: number
  readonly l: readonly {
    readonly i: string
    readonly q: number
    readonly p: number
  }[]
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseBillSeal(value: unknown): BillSealWire {
  return parseShape(billSealShape, value)
}
