import { ucpVersion } from '@tillkit/core'
import { Hono } from 'hono'
import { callOf } from '../purchase/with-cart.ts'
import { notFound, ok, toErrorBody } from './answer.ts'
import { contextOf } from './read-request.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'
import { writeAnswer } from './write-answer.ts'

const none = ok(toErrorBody([notFound('There is no such order')]))

/**
 * Orders, by the id that the completed checkout told: the merchant's own number is easily guessed and opens nothing.
 * @see UCP 2026-04-08, REST: get order
 */
export function orderRoutes({ sessions }: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()

  routes.get('/orders/:id', async c => {
    const merchant = c.get('merchant')
    const known = await sessions.find(merchant.id, c.req.param('id'), 'order')
    if (!known || !merchant.order) return writeAnswer(none)
    const call = callOf(known, contextOf(c.req.raw, undefined, known.context))
    const { order, messages } = await merchant.order.get(known.reference, call)
    if (!order) return writeAnswer(messages.length > 0 ? ok(toErrorBody(messages)) : none)
    const checkout = await sessions.rename(merchant.id, { ...known, reference: '' }, order.checkout_id)
    const label = order.label ?? order.id
    const ucp = {
      ...order.ucp,
      status: 'success',
      capabilities: { 'dev.ucp.shopping.order': [{ version: ucpVersion }] },
    }
    return writeAnswer(ok({ ...order, ucp, id: known.id, label, checkout_id: checkout.id }))
  })

  return routes
}
