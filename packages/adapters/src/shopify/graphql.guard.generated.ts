// Made from packages/adapters/src/shopify/graphql.wire.ts by packages/core/generate/make-guards.mjs. Change that file, then `npm run generate`.
import { parseShape, type Shape } from '@tillkit/core'

/** What `errorsWire` accepts, as data. */
export const errorsShape: Shape = [0, { message: 'string', path: [3, [0, 'unknown']], extensions: [3, { code: [3, 'string'] }] }]
/** What `graphqlWire` accepts, as data. */
export const graphqlShape: Shape = { data: [3, [4, 'unknown']], errors: [1, 'unknown'] }

/** What `errorsWire` accepts. */
export type ErrorsWire = readonly {
  readonly message: string
  readonly path?: readonly unknown[] | null | undefined
  readonly extensions?: {
    readonly code?: string | null | undefined
  } | null | undefined
}[]

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseErrors(value: unknown): ErrorsWire {
  return parseShape(errorsShape, value)
}

/** What `graphqlWire` accepts. */
export type GraphqlWire = {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly errors?: unknown
}

/** Gives a reply its type, or throws a `TillError` of code `broken_reply`. */
export function parseGraphql(value: unknown): GraphqlWire {
  return parseShape(graphqlShape, value)
}
