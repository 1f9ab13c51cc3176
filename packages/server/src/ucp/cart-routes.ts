import { Hono } from 'hono'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { beginCart, changeCart, type KnownCart, readCart } from '../purchase/change-cart.ts'
import { withCart } from '../purchase/with-cart.ts'
import { type Answer, notFound, ok, toCartBody, toErrorBody } from './answer.ts'
import { changeOnce } from './change-once.ts'
import { changeRequestOf } from './change-request-of.ts'
import { contextOf, parseRequest } from './read-request.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'
import { cartRequest } from './requests.schema.ts'
import { writeAnswer } from './write-answer.ts'

const none = ok(toErrorBody([notFound('There is no such cart')]))

/** Carts. @see UCP 2026-04-08, REST: create, get, update (a full replacement) and cancel */
export function cartRoutes(services: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()

  routes.post('/carts', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const body = parseRequest(cartRequest, change.text)
      const begun = await beginCart(services, merchant, body, contextOf(c.req.raw, body.context))
      return 'known' in begun
        ? toAnswer(begun, merchant, 201)
        : ok(toErrorBody(begun.messages.length > 0 ? begun.messages : [nothingIn], begun.available))
    })
  })

  routes.get('/carts/:id', async c => {
    const merchant = c.get('merchant')
    const found = await withCart(services, merchant, c.req.param('id'), async known =>
      known.isCanceled
        ? undefined
        : readCart(services, merchant, known, contextOf(c.req.raw, undefined, known.context)),
    )
    return writeAnswer(found ? toAnswer(found, merchant) : none)
  })

  routes.put('/carts/:id', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const body = parseRequest(cartRequest, change.text)
      const changed = await withCart(services, merchant, c.req.param('id'), async found => {
        const hints = contextOf(c.req.raw, body.context, found.context)
        const known = await services.sessions.localize(merchant.id, found, hints)
        const before = known.isCanceled ? undefined : await readCart(services, merchant, known, hints)
        return before && changeCart(services, merchant, before, body, hints)
      })
      return changed ? toAnswer(changed, merchant) : none
    })
  })

  routes.post('/carts/:id/cancel', async c => {
    const change = await changeRequestOf(c)
    const merchant = c.get('merchant')
    return changeOnce(services, change, async () => {
      const canceled = await withCart(services, merchant, c.req.param('id'), async known => {
        const before = known.isCanceled ? undefined : await readCart(services, merchant, known, known.context)
        if (!before) return undefined
        await changeCart(services, merchant, before, { line_items: [] }, known.context)
        await services.sessions.cancel(merchant.id, before.known)
        return before
      })
      return canceled ? toAnswer(canceled, merchant) : none
    })
  })

  return routes
}

const nothingIn = {
  type: 'error',
  code: 'field_required',
  content: 'A cart begins with a line',
  path: '$.line_items',
  severity: 'recoverable',
} as const

function toAnswer({ known, result }: KnownCart, { capabilities }: RelayMerchant, status = 200): Answer {
  return ok(toCartBody(result.cart, known.id, result, capabilities), status)
}
