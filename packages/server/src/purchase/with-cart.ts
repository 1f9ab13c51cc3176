import { type Call, type Cart, type Context, type Sessioned, TillError } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { CartSession } from '../sessions/create-cart-sessions.ts'
import type { RelayServices } from '../ucp/relay-env.ts'

/** The parts of a merchant that sells. Throws `unsupported` for one that only shows. */
export function cartPartOf({ cart, id }: RelayMerchant): NonNullable<RelayMerchant['cart']> {
  if (!cart) throw new TillError('unsupported', `merchant ${id} has no cart`)
  return cart
}

/** What goes with a call about a known cart. */
export function callOf({ session, context }: CartSession, hints: Context): Call {
  return { context: { ...context, ...hints }, session }
}

/**
 * Does work on the cart of an id when no other request is at it, on this node or another, with the newest secret. A read is
 * such work too: many a merchant renews the secret with it, and one that is late would put an old one over that of a change.
 * Undefined for an id that stands for none.
 */
export async function withCart<T>(
  { sessions, turns }: RelayServices,
  merchant: RelayMerchant,
  id: string,
  work: (known: CartSession) => Promise<T>,
): Promise<T | undefined> {
  const nonce = await sessions.nonceOf(merchant.id, id)
  if (nonce === undefined) return undefined
  return turns.take(`${merchant.id} ${nonce}`, () =>
    sessions.inTurn(merchant.id, nonce, async () => {
      const newest = await sessions.find(merchant.id, id)
      return newest && work(newest)
    }),
  )
}

/**
 * The session under which a cart goes on after an answer: the same, with a new secret where there is one, or another
 * where the merchant began another cart.
 */
export async function keepSession(
  { sessions }: RelayServices,
  merchant: RelayMerchant,
  known: CartSession,
  answer: Sessioned,
  cart: Pick<Cart, 'id'>,
): Promise<CartSession> {
  if (cart.id === known.reference) return sessions.renew(merchant.id, known, answer)
  const session = answer.session ?? known.session
  return sessions.begin(merchant.id, { reference: cart.id, session, context: known.context })
}
