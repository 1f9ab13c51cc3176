import { fieldsOf } from './fields-of.ts'
import { orderShape } from './order.guard.generated.ts'

/** What is asked of every order, as `...O`; it goes to the end of a document. */
export const orderFragment: string = `fragment O on Order${fieldsOf(orderShape)}`

const order = '...O'
const refusable = `${order} ...on ErrorResult{errorCode message}`
const stocked = `${refusable}...on InsufficientStockError{order{...O}}`
const moved = `${refusable}...on OrderStateTransitionError{transitionError}`

/** What a change answers, by the mutation's name, where it may be refused in a way of its own. */
const answers: Readonly<Record<string, string>> = {
  addItemToOrder: stocked,
  adjustOrderLine: stocked,
  removeCouponCode: order,
  transitionOrderToState: moved,
  addPaymentToOrder: `${moved}...on PaymentDeclinedError{paymentErrorMessage}...on PaymentFailedError{paymentErrorMessage}`,
}

/**
 * A change to the order: a mutation of the shop API (https://docs.vendure.io/reference/graphql-api/shop/mutations) and
 * its arguments, as name → GraphQL type and value.
 */
export type Change = readonly [
  mutation: string,
  values: Readonly<Record<string, readonly [type: string, value: unknown]>>,
]

/** Several changes in one request; Vendure makes them one after the other, answers are named `m0`, `m1` …. */
export function changesDocument(changes: readonly Change[]): { query: string; variables: object } {
  const given = changes.flatMap(([, values], index) =>
    Object.entries(values).map(([name, [type, value]]) => ({ name: name + index, type, value })),
  )
  const types = given.map(({ name, type }) => `$${name}:${type}`)
  const fields = changes.map(([mutation, values], index) => {
    const inputs = Object.keys(values).map(name => `${name}:$${name}${index}`)
    return `m${index}:${mutation}(${inputs}){${answers[mutation] ?? refusable}}`
  })
  return {
    query: `mutation(${types}){${fields}}${orderFragment}`,
    variables: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  }
}
