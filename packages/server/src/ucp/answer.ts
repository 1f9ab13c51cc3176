import {
  type Capabilities,
  type Cart,
  type CartResult,
  type Checkout,
  type CheckoutResult,
  type Message,
  tillkitAnswerKey,
  ucpVersion,
} from '@tillkit/core'
import { capabilityNames } from './capability-names.ts'

/** An answer before it is written. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

/** An answer of commerce. */
export const ok = (body: object, status = 200): Answer => ({ status, headers: {}, body })

/** UCP's `error_response`: there is nothing to show, and why. @see UCP 2026-04-08 `types/error_response.json` */
export function toErrorBody(
  messages: readonly Message[],
  available?: Readonly<Record<string, number>>,
): object {
  return {
    ucp: { version: ucpVersion, status: 'error', ...toExtras(available) },
    messages: messages.length > 0 ? messages : [notFound('There is no such thing')],
  }
}

/** What a merchant does not have, or not any more. */
export const notFound = (content: string): Message => ({
  type: 'error',
  code: 'not_found',
  content,
  severity: 'unrecoverable',
})

/**
 * A cart as UCP answers it. A refused change has `ucp.status` `error` beside the cart that it left behind, and its reasons
 * before what is to be said of the cart itself.
 */
export function toCartBody(
  cart: Cart,
  id: string,
  { ok: isDone, messages, available }: Omit<CartResult, 'cart'>,
  capabilities: Capabilities,
): object {
  return withMessages({ ...cart, id }, messages, {
    ...cart.ucp,
    status: isDone ? 'success' : 'error',
    capabilities: capabilityNames('cart', capabilities),
    ...toExtras(available),
  })
}

/** A checkout as UCP answers it; `orderId` is the relay's id of its order. */
export function toCheckoutBody(
  checkout: Checkout,
  id: string,
  orderId: string | undefined,
  { ok: isDone, messages, available }: Omit<CheckoutResult, 'checkout'>,
  capabilities: Capabilities,
): object {
  const { order, ...rest } = checkout
  const body = {
    ...rest,
    id,
    ...(order && { order: { ...order, label: order.label ?? order.id, id: orderId ?? order.id } }),
  }
  return withMessages(body, messages, {
    ...checkout.ucp,
    status: isDone ? 'success' : 'error',
    payment_handlers: checkout.ucp.payment_handlers ?? {},
    capabilities: capabilityNames('checkout', capabilities),
    ...toExtras(available),
  })
}

function withMessages(body: Cart, first: readonly Message[], ucp: object): object {
  const { messages: own = [], ...rest } = body
  const told = new Set(first.map(keyOf))
  const messages = [...first, ...own.filter(it => !told.has(keyOf(it)))]
  return { ...rest, ucp, ...(messages.length > 0 && { messages }) }
}

/** A checkout refused for what it lacks says so itself too: once is enough. */
const keyOf = ({ type, code, path }: Message): string => [type, code, path].join()

function toExtras(available: Readonly<Record<string, number>> | undefined): object {
  const isTold = available && Object.keys(available).length > 0
  return isTold ? { [tillkitAnswerKey]: { available } } : {}
}
