import type { CheckoutResult } from '@tillkit/core'
import { Hono } from 'hono'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { beginCart, changeCart, readCart } from '../purchase/change-cart.ts'
import {
  beginCheckout,
  changeCheckout,
  type KnownCheckout,
  readCheckout,
  toKnown,
} from '../purchase/change-checkout.ts'
import { isOpen } from '../purchase/checkout-status.ts'
import { completeCheckout } from '../purchase/complete-checkout.ts'
import { instrumentOf } from '../purchase/to-checkout-input.ts'
import { callOf, withCart } from '../purchase/with-cart.ts'
import type { CartSession } from '../sessions/create-cart-sessions.ts'
import { type Answer, notFound, ok, toCheckoutBody, toErrorBody } from './answer.ts'
import { changeOnce } from './change-once.ts'
import { changeRequestOf } from './change-request-of.ts'
import { ProtocolFault } from './protocol-fault.ts'
import { contextOf, parseRequest } from './read-request.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'
import { checkoutRequest, completeRequest } from './requests.schema.ts'
import { writeAnswer } from './write-answer.ts'

const none = ok(toErrorBody([notFound('There is no such checkout')]))

/** Checkouts. @see UCP 2026-04-08, REST: create, get, update, complete and cancel */
export function checkoutRoutes(services: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()
  const { sessions } = services

  /** The answer to what became of a checkout; one that was canceled here says so, whatever the merchant has. */
  async function toAnswer(
    merchant: RelayMerchant,
    { known, result }: KnownCheckout,
    status = 200,
  ): Promise<Answer> {
    const { order, status: told } = result.checkout
    const checkout = known.isCanceled && isOpen(result.checkout) ? 'canceled' : told
    const orderId = order && (await sessions.rename(merchant.id, known, order.id, 'order')).id
    const body = { ...result.checkout, status: checkout }
    return ok(toCheckoutBody(body, known.id, orderId, result, merchant.capabilities), status)
  }

  const refusal = ({ messages, available }: CheckoutResult): Answer =>
    messages.length > 0 ? ok(toErrorBody(messages, available)) : none

  routes.post('/checkout-sessions', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const body = parseRequest(checkoutRequest, change.text)
      const hints = contextOf(c.req.raw, body.context)
      const { cart_id, line_items, discounts, buyer, ...wish } = body
      if (cart_id === undefined) {
        if (!line_items)
          throw new ProtocolFault(400, 'invalid_request', 'Expected line_items or cart_id', '$.line_items')
        const cart = await beginCart(
          services,
          merchant,
          { line_items, ...(discounts && { discounts }) },
          hints,
        )
        if (!('known' in cart)) return ok(toErrorBody(cart.messages, cart.available))
        const rest = { ...wish, ...(buyer && { buyer }) }
        const begun = await beginCheckout(services, merchant, cart, rest, hints)
        return begun ? toAnswer(merchant, begun, 201) : none
      }
      const begun = await withCart(services, merchant, cart_id, async known => {
        const cart = known.isCanceled ? undefined : await readCart(services, merchant, known, known.context)
        return cart && beginCheckout(services, merchant, cart, wish, known.context)
      })
      return begun ? toAnswer(merchant, begun, 201) : none
    })
  })

  routes.get('/checkout-sessions/:id', async c => {
    const merchant = c.get('merchant')
    const found = await withCart(services, merchant, c.req.param('id'), known =>
      readCheckout(services, merchant, known, contextOf(c.req.raw, undefined, known.context)),
    )
    return writeAnswer(found ? await toAnswer(merchant, found) : none)
  })

  routes.put('/checkout-sessions/:id', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const body = parseRequest(checkoutRequest, change.text)
      const changed = await withCart(services, merchant, c.req.param('id'), async found => {
        const hints = contextOf(c.req.raw, body.context, found.context)
        const known = await sessions.localize(merchant.id, found, hints)
        const before = known.isCanceled ? undefined : await readCheckout(services, merchant, known, hints)
        return before && changeCheckout(services, merchant, before, body, hints)
      })
      return changed ? toAnswer(merchant, changed) : none
    })
  })

  routes.post('/checkout-sessions/:id/complete', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    const { checkout: part } = merchant
    return changeOnce(services, change, async attempt => {
      const { payment } = parseRequest(completeRequest, change.text)
      const instrument = instrumentOf(payment)
      if (!instrument)
        throw new ProtocolFault(400, 'invalid_request', 'Expected an instrument', '$.payment.instruments')
      const done = await withCart(services, merchant, c.req.param('id'), async known => {
        if (!part || known.isCanceled) return closedOf(merchant, known)
        const hints = contextOf(c.req.raw, undefined, known.context)
        const call = { ...callOf(known, hints), idempotency_key: change.key }
        const { reference } = known
        const onSession = (session: string) => sessions.renew(merchant.id, known, { session })
        const result = await completeCheckout({ part, reference, instrument, call, attempt, onSession })
        const open = await toKnown(services, merchant, known, result)
        return open ? toAnswer(merchant, open) : refusal(result)
      })
      return done ?? none
    })
  })

  routes.post('/checkout-sessions/:id/cancel', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const canceled = await withCart(services, merchant, c.req.param('id'), async known => {
        const before = await readCheckout(services, merchant, known, known.context)
        if (!before || known.isCanceled) return before
        const { result } = before
        if (!isOpen(result.checkout)) return changeCheckout(services, merchant, before, {}, known.context)
        const cart = { known, result: { ...result, cart: result.checkout } }
        await changeCart(services, merchant, cart, { line_items: [] }, known.context)
        await sessions.cancel(merchant.id, known)
        const { messages: _, ...checkout } = result.checkout
        return { known: { ...known, isCanceled: true }, result: { ...result, checkout } }
      })
      return canceled ? toAnswer(merchant, canceled) : none
    })
  })

  /** What cannot be completed here: it was canceled, or is completed at the merchant's page. */
  async function closedOf(merchant: RelayMerchant, known: CartSession): Promise<Answer> {
    const found = await readCheckout(services, merchant, known, known.context)
    return found ? toAnswer(merchant, { ...found, result: { ...found.result, ok: false } }) : none
  }

  return routes
}
