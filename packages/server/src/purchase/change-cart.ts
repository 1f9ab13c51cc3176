import type { Cart, CartResult, Context } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { CartSession } from '../sessions/create-cart-sessions.ts'
import type { RelayServices } from '../ucp/relay-env.ts'
import { applyChanges } from './apply-changes.ts'
import { type CartWish, toChanges } from './to-changes.ts'
import { callOf, cartPartOf, keepSession } from './with-cart.ts'

/** A cart and what it is known by from now on. */
export interface KnownCart {
  readonly known: CartSession
  readonly result: CartResult & { readonly cart: Cart }
}

/** Begins a cart with all that is wished for. The answer is without one where nothing could be put in. */
export async function beginCart(
  { sessions }: RelayServices,
  merchant: RelayMerchant,
  wish: CartWish,
  context: Context,
): Promise<KnownCart | CartResult> {
  const changes = toChanges(undefined, wish)
  const result = await applyChanges(cartPartOf(merchant), changes, null, { context }, async () => undefined)
  const { cart, session } = result
  if (!cart) return result
  const known = await sessions.begin(merchant.id, { reference: cart.id, session, context })
  return { known, result: { ...result, cart } }
}

/** Reads a cart. Undefined where the merchant has none any more. */
export async function readCart(
  services: RelayServices,
  merchant: RelayMerchant,
  known: CartSession,
  hints: Context,
): Promise<KnownCart | undefined> {
  const answer = await cartPartOf(merchant).get(callOf(known, hints))
  const { cart } = answer
  if (!cart) return undefined
  return { known: await keepSession(services, merchant, known, answer, cart), result: { ...answer, cart } }
}

/** Makes a cart what it is wished to be, whatever it takes; `before` is the cart as it is. */
export async function changeCart(
  services: RelayServices,
  merchant: RelayMerchant,
  { known, result: before }: KnownCart,
  wish: CartWish,
  hints: Context,
): Promise<KnownCart> {
  const changes = toChanges(before.cart, wish)
  const renew = (session: string) => services.sessions.renew(merchant.id, known, { session })
  const changed = await applyChanges(cartPartOf(merchant), changes, before.cart, callOf(known, hints), renew)
  const cart = changed.cart ?? emptied(before.cart)
  return {
    known: await keepSession(services, merchant, known, changed, cart),
    result: { ...changed, cart },
  }
}

/** What is left of a cart that a merchant gives up along with its last line. */
function emptied({ ucp, id, currency }: Cart): Cart {
  const totals = ['subtotal', 'total'].map(type => ({ type, amount: 0 }))
  return { ucp, id, currency, line_items: [], totals }
}
