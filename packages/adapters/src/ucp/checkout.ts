import type {
  Call,
  CheckoutInput,
  CheckoutPart,
  CheckoutResult,
  ErrorMessage,
  OrderPart,
} from '@tillkit/core'
import { completeSession } from './complete-session.ts'
import { readOrder } from './read-order.ts'
import { type Replaced, replaceSession } from './replace-session.ts'
import {
  checkoutPath,
  newSecret,
  readOpen,
  readSession,
  type Session,
  type Shop,
  sessionOf,
} from './session.ts'
import { toCheckout } from './to-checkout.ts'
import { toError } from './to-messages.ts'

// What changes a checkout's lines needs them, and every file of its own is a request.
export { isLineLeft, toCheckoutParts } from './checkout-parts.ts'

/** From a cart to an order, and orders: what `purchase.ts` loads when a checkout begins. */
export function createCheckout(shop: Shop): { readonly checkout: CheckoutPart; readonly order: OrderPart } {
  return {
    checkout: {
      async get(reference, call) {
        const session = reference
          ? await readSession(shop, checkoutPath(reference), call)
          : await openCheckout(shop, call)
        return { ok: true, messages: [], ...shown(shop, session, reference ? undefined : call) }
      },
      update: (input, call) => update(shop, input, call),
      async complete(input, call) {
        const session = call.session?.startsWith('checkout')
          ? await readSession(shop, call.session, call)
          : await openCheckout(shop, call)
        if (!session) return { ok: false, messages: [toError('not_found', '')], checkout: null }
        return completeSession(shop, session, input, call)
      },
      countries: async ({ context }) => shop.facts.countries ?? [context.address_country ?? []].flat(),
    },
    order: { get: (reference, call) => readOrder(shop, reference, call) },
  }
}

/** The checkout of a session. A cart becomes one by being asked for; the merchant answers the same one again. */
async function openCheckout(shop: Shop, call: Call): Promise<Session | undefined> {
  const session = await readOpen(shop, call)
  if (!session?.path.startsWith('carts')) return session
  const kind = 'checkout-sessions'
  const json = { cart_id: session.wire.id, line_items: [], context: call.context }
  return sessionOf(await shop.ask(kind, call, { method: 'post', json }), kind, session.wire.id)
}

/** What an answer tells of a checkout, with its secret where that is new to the caller. */
function shown(
  shop: Shop,
  session: Session | undefined,
  call: Call | undefined,
): Pick<CheckoutResult, 'checkout' | 'session'> {
  return {
    checkout: session ? toCheckout(session.wire, shop) : null,
    ...(session && call && newSecret(session, call)),
  }
}

async function update(shop: Shop, input: CheckoutInput, call: Call): Promise<CheckoutResult> {
  const before = await openCheckout(shop, call)
  if (!before) return { ok: false, messages: [toError('not_found', '')], checkout: null }
  const replaced = await replaceSession(shop, before, input, call)
  const messages = reasonsAgainst(input, replaced, shop)
  return {
    ok: !messages[0],
    messages,
    available: replaced.available ?? {},
    ...shown(shop, replaced.session, call),
  }
}

/** What the merchant says against what was entered now; what is still missing is no reason. */
function reasonsAgainst(
  input: CheckoutInput,
  { session, errors, isRefused }: Replaced,
  shop: Shop,
): readonly ErrorMessage[] {
  if (isRefused) return errors
  const { messages = [], fulfillment } = toCheckout(session.wire, shop)
  const parts = [
    input.buyer && /^\$\.buyer/,
    input.destination && /destination|address/,
    input.billing_address && /billing/,
  ].flatMap(it => it ?? [])
  const reasons = messages.flatMap(it => {
    if (it.type !== 'error' || it.code === 'checkout_incomplete') return []
    const isNew = errors.some(({ code, path }) => code === it.code && path === it.path)
    return isNew || parts.some(part => part.test(it.path ?? '')) ? [it] : []
  })
  const option = input.fulfillment_option_id
  const groups = fulfillment?.methods?.flatMap(it => it.groups ?? []) ?? []
  const isTaken = !option || groups.some(it => it.selected_option_id === option)
  return isTaken ? reasons : [...reasons, toError('fulfillment_unavailable', '', '$.fulfillment')]
}
