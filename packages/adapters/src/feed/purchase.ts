import type { AdapterConfig, Call, CartOp, CartResult, Message, Purchase } from '@tillkit/core'
import { readSession, writeSession } from './cart-session.ts'
import { changeCart } from './change-cart.ts'
import { feedOf } from './feed-of.ts'
import { cartLinkOf, fillCartLink } from './fill-cart-link.ts'
import { offersOf } from './offers-of.ts'
import { stopped } from './stopped.ts'
import { toCart } from './to-cart.ts'
import { toHandOff } from './to-hand-off.ts'

/**
 * A cart that the till keeps: the session is the cart, and the shop sees it when its link is opened. Options:
 * `docs/adapters/feed.md`.
 */
export function createPurchase(config: AdapterConfig): Purchase {
  const feed = feedOf(config)
  const { endpoint, options } = config
  const link = cartLinkOf(endpoint, options?.['cart-link'])
  const isTemplate = endpoint.includes('{handle}')

  const answer = async ({ session, signal }: Call, op?: CartOp): Promise<CartResult> => {
    stopped(signal)
    const saved = readSession(session)
    const before = saved?.lines ?? []
    const wanted = op?.type === 'add' ? op.lines : []
    const offers = await offersOf(
      feed,
      [...before, ...wanted].map(it => it.variant_id),
    )
    stopped(signal)

    const isGone = (variant_id: string) => offers.get(variant_id)?.row.price.currency !== saved?.currency
    const lines = before.filter(it => !isGone(it.variant_id))
    const news: Message[] = [
      ...(session && !saved
        ? [{ type: 'warning', code: 'cart_replaced', content: 'New cart' } as const]
        : []),
      ...before
        .filter(it => isGone(it.variant_id))
        .map(it => ({ type: 'warning', code: 'item_unavailable', content: it.variant_id }) as const),
    ]
    const { cart, errors, available } = changeCart(saved && { ...saved, lines }, op, offers)
    const next = cart && writeSession(cart)
    return {
      ok: errors.length === 0,
      messages: [...news, ...errors],
      cart: cart ? toCart(cart, offers, toHandOff(cart.lines, offers, link, endpoint)) : null,
      ...(next && next !== session && { session: next }),
      ...(Object.keys(available).length > 0 && { available }),
    }
  }

  return {
    cart: { get: call => answer(call), mutate: (op, call) => answer(call, op) },
    ...(link && {
      permalink(lines) {
        // Where each product has its own file, a variant's id begins with that file's handle.
        const own = lines.map(it =>
          isTemplate ? { ...it, variant_id: it.variant_id.replace(/^.*?:/, '') } : it,
        )
        return fillCartLink(link, own, endpoint) ?? new URL('/', endpoint).href
      },
    }),
  }
}
