import { fieldsOf } from '../shared/fields-of.ts'
import { orderShape } from './order.guard.generated.ts'

/** What is asked of every order, as `...O`; it goes to the end of a document. */
export const orderFragment: string = `fragment O on Order${fieldsOf(orderShape)}`

/** What a change answers that may be refused. */
export const refusable: string = '...O ...on ErrorResult{errorCode message}'

/**
 * A change to the order: a mutation of the shop API (https://docs.vendure.io/reference/graphql-api/shop/mutations) with
 * its arguments, and what is asked of its answer (`refusable` unless told).
 */
export type Change = readonly [mutation: string, answer?: string]

/**
 * Several changes in one request; Vendure makes them one after the other, answers are named `m0`, `m1` …
 * @param before a field of its own to come first
 */
export function changesDocument(changes: readonly Change[], before = ''): string {
  const fields = changes.map(([mutation, answer = refusable], index) => `m${index}:${mutation}{${answer}}`)
  return `mutation{${before}${fields}}${orderFragment}`
}
