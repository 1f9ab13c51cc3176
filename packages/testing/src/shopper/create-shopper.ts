import type {
  Adapter,
  Call,
  CartOp,
  CartResult,
  CheckoutInput,
  CheckoutResult,
  CompleteInput,
  Context,
  OrderResult,
  Product,
  Sessioned,
} from '@tillkit/core'
import { expect } from 'vitest'
import {
  validCartResult,
  validCheckoutResult,
  validOrderResult,
  validProducts,
} from '../valid/valid-results.ts'

/** Who buys in the suites: keeps the session and the order of things as headless does, and checks every answer. */
export interface Shopper {
  readonly adapter: Adapter
  /** The session as it is. */
  session(): string | undefined
  /** Goes on with another secret, as after a visit long ago. */
  useSession(secret: string | undefined): void
  /** The product of this handle; fails the test if there is none. */
  product(handle: string): Promise<Product>
  cart(): Promise<CartResult>
  mutate(op: CartOp): Promise<CartResult>
  add(variant_id: string, quantity?: number): Promise<CartResult>
  checkout(reference?: string): Promise<CheckoutResult>
  update(input: CheckoutInput): Promise<CheckoutResult>
  complete(input: CompleteInput, idempotency_key?: string): Promise<CheckoutResult>
  order(reference: string): Promise<OrderResult>
}

/**
 * A shopper of this adapter. Changes wait for each other where `parallel_mutations` is false; where it is true only for
 * the first, which makes the cart.
 */
export function createShopper(adapter: Adapter, context: Context = {}): Shopper {
  let session: string | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const call = (): Call => ({ context, ...(session === undefined ? {} : { session }) })

  function keep<T extends Sessioned>(answer: T): T {
    session = answer.session ?? session
    return answer
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      if (!adapter.capabilities.parallel_mutations || session === undefined) return { done: await work() }
      return { later: work }
    })
    queue = turn.catch(() => {})
    return turn.then(next => ('done' in next ? next.done : next.later()))
  }

  const shopper: Shopper = {
    adapter,
    session: () => session,
    useSession(secret) {
      session = secret
    },
    async product(handle) {
      const products = validProducts(await adapter.catalog.lookup([handle], call()))
      const product = products.find(it => it.handle === handle)
      if (!product) throw new Error(`the merchant has no product "${handle}": known.* must name real handles`)
      return product
    },
    cart: async () => keep(validCartResult(await part(adapter.cart, 'cart').get(call()))),
    mutate: op =>
      inTurn(async () => keep(validCartResult(await part(adapter.cart, 'cart').mutate(op, call())))),
    add: (variant_id, quantity = 1) => shopper.mutate({ type: 'add', lines: [{ variant_id, quantity }] }),
    checkout: async reference =>
      keep(validCheckoutResult(await part(adapter.checkout, 'checkout').get(reference, call()))),
    update: input =>
      inTurn(async () =>
        keep(validCheckoutResult(await part(adapter.checkout, 'checkout').update(input, call()))),
      ),
    async complete(input, idempotency_key) {
      const keyed = { ...call(), ...(idempotency_key && { idempotency_key }) }
      return keep(validCheckoutResult(await part(adapter.checkout, 'checkout').complete(input, keyed)))
    },
    order: async reference =>
      keep(validOrderResult(await part(adapter.order, 'order').get(reference, call()))),
  }
  return shopper
}

function part<T>(value: T | undefined, name: string): T {
  expect(value, `the adapter has no ${name}`).toBeDefined()
  return value as T
}
