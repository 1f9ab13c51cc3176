import {
  type Cart,
  type Checkout,
  type CheckoutPart,
  type CheckoutResult,
  type Message,
  noCredential,
  ucpVersion,
} from '@tillkit/core'
import type { ScriptedMerchant } from './scripted-merchant.ts'

/** An order in the merchant's books. */
export interface ScriptedOrder {
  readonly id: string
  readonly cart: Cart
  readonly key: string | undefined
}

interface Books {
  readonly orders: ScriptedOrder[]
  /** What the next orders meet at the merchant. */
  readonly payments: ('declined' | 'escalated')[]
  readonly emails: Map<string, string>
  /** A merchant that remembers its refusals gives them again to the same key; undefined where it does not. */
  refusals?: Map<string | undefined, CheckoutResult>
  /** A careless merchant sells a cart once for each key; a careful one once. */
  careless: boolean
}

const shelves = new WeakMap<ScriptedMerchant, Books>()

/** The orders of a scripted merchant. */
export function booksOf(merchant: ScriptedMerchant): Books {
  const books = shelves.get(merchant) ?? { orders: [], payments: [], emails: new Map(), careless: false }
  shelves.set(merchant, books)
  return books
}

/** The checkout of a scripted merchant, with one way to pay. */
export function scriptedCheckout(merchant: ScriptedMerchant): CheckoutPart {
  const books = booksOf(merchant)
  const declined: Message = {
    type: 'error',
    code: 'payment_failed',
    content: 'declined',
    severity: 'recoverable',
  }

  const toCheckout = (cart: Cart, order?: ScriptedOrder, escalated = false): Checkout => ({
    ...cart,
    ucp: {
      version: ucpVersion,
      payment_handlers: { [noCredential]: [{ id: 'invoice', version: ucpVersion }] },
    },
    buyer: { email: books.emails.get(cart.id) ?? '' },
    links: [],
    status: order ? 'completed' : escalated ? 'requires_escalation' : 'ready_for_complete',
    ...(order && { order: { id: order.id, label: order.id, permalink_url: 'https://m.example/o' } }),
    ...(escalated && { continue_url: 'https://m.example/pay' }),
  })

  const bySession = (session: string | undefined): CheckoutResult => {
    const cart = session === undefined ? undefined : merchant.carts.get(session)
    return { ok: true, checkout: cart ? toCheckout(cart) : null, messages: [] }
  }

  const byReference = (reference: string): CheckoutResult => {
    const order = books.orders.find(({ cart }) => cart.id === reference)
    const cart = order?.cart ?? [...merchant.carts.values()].find(({ id }) => id === reference)
    return { ok: true, checkout: cart ? toCheckout(cart, order) : null, messages: [] }
  }

  return {
    get: (reference, call) =>
      merchant.answer('get checkout', () =>
        reference === undefined ? bySession(call.session) : byReference(reference),
      ),
    update: (input, call) =>
      merchant.answer('update', () => {
        const cart = merchant.carts.get(call.session ?? '')
        if (cart && input.buyer?.email) books.emails.set(cart.id, input.buyer.email)
        return bySession(call.session)
      }),
    complete: (_input, call) =>
      merchant.answer('complete', (): CheckoutResult => {
        const before = books.orders.find(({ key }) => key === call.idempotency_key)
        if (before) return { ok: true, checkout: toCheckout(before.cart, before), messages: [] }
        const refused = books.refusals?.get(call.idempotency_key)
        if (refused) return refused
        const session = call.session ?? ''
        const cart = merchant.carts.get(session)
        if (!cart) return { ok: false, checkout: null, messages: [{ ...declined, code: 'not_found' }] }
        if (cart.line_items.some(({ item, quantity }) => quantity > (merchant.stock.get(item.id) ?? 100)))
          return {
            ok: false,
            checkout: toCheckout(cart),
            messages: [{ ...declined, code: 'insufficient_stock' }],
          }
        const payment = books.payments.shift()
        if (payment === 'declined') {
          const refusal = { ok: false, checkout: toCheckout(cart), messages: [declined] }
          books.refusals?.set(call.idempotency_key, refusal)
          return refusal
        }
        if (payment === 'escalated')
          return { ok: true, checkout: toCheckout(cart, undefined, true), messages: [] }
        const order = { id: `order-${books.orders.length + 1}`, cart, key: call.idempotency_key }
        books.orders.push(order)
        if (!books.careless) merchant.carts.delete(session)
        return { ok: true, checkout: toCheckout(cart, order), messages: [] }
      }),
    countries: async () => ['DE', 'FR'],
  }
}
