import type { CartResult, Checkout, CheckoutResult, Context, Message } from '@tillkit/core'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import type { CartSession } from '../sessions/create-cart-sessions.ts'
import type { RelayServices } from '../ucp/relay-env.ts'
import type { CheckoutRequest } from '../ucp/requests.ts'
import { applyChanges } from './apply-changes.ts'
import { changeCart, type KnownCart, readCart } from './change-cart.ts'
import { isOpen } from './checkout-status.ts'
import { handOffCheckout } from './hand-off-checkout.ts'
import { toChanges } from './to-changes.ts'
import { toCheckoutInput } from './to-checkout-input.ts'
import { callOf, cartPartOf } from './with-cart.ts'

/** A checkout and what it is known by from now on. */
export interface KnownCheckout {
  readonly known: CartSession
  readonly result: CheckoutResult & { readonly checkout: Checkout }
}

const closed: Message = {
  type: 'error',
  code: 'checkout_closed',
  content: 'The checkout can no longer be changed',
  severity: 'unrecoverable',
}

/** Reads a checkout, also when it has become an order. Undefined where the merchant has none. */
export async function readCheckout(
  services: RelayServices,
  merchant: RelayMerchant,
  known: CartSession,
  hints: Context,
): Promise<KnownCheckout | undefined> {
  if (!merchant.checkout) {
    const found = await readCart(services, merchant, known, hints)
    return found && toHandOff(found, merchant)
  }
  const answer = await merchant.checkout.get(known.reference, callOf(known, hints))
  return toKnown(services, merchant, known, answer)
}

/** Makes a checkout of a cart, with what else is wished for. */
export async function beginCheckout(
  services: RelayServices,
  merchant: RelayMerchant,
  cart: KnownCart,
  wish: CheckoutRequest,
  hints: Context,
): Promise<KnownCheckout | undefined> {
  const { known, result } = cart
  if (!merchant.checkout) return toHandOff(cart, merchant)
  const answer = await merchant.checkout.get(undefined, callOf(known, hints))
  const begun = await toKnown(services, merchant, known, answer)
  return begun && fillIn(services, merchant, begun, wish, hints, result)
}

/** Makes a checkout what it is wished to be: its lines and codes first, then who buys, where to and how. */
export async function changeCheckout(
  services: RelayServices,
  merchant: RelayMerchant,
  before: KnownCheckout,
  wish: CheckoutRequest,
  hints: Context,
): Promise<KnownCheckout | undefined> {
  const { known, result } = before
  const { checkout } = result
  if (!isOpen(checkout)) return { known, result: { ok: false, checkout, messages: [closed] } }
  if (!merchant.checkout) {
    const cart = { known, result: { ...result, cart: checkout } }
    return toHandOff(await changeCart(services, merchant, cart, wish, hints), merchant)
  }
  const changes = toChanges(checkout, wish)
  if (changes.ops.length === 0 && changes.refusals.length === 0)
    return fillIn(services, merchant, before, wish, hints, result)
  const renew = (session: string) => services.sessions.renew(merchant.id, known, { session })
  const call = callOf(known, hints)
  const changed = await applyChanges(cartPartOf(merchant), changes, checkout, call, renew)
  const kept = await services.sessions.renew(merchant.id, known, changed)
  const answer = await merchant.checkout.get(undefined, callOf(kept, hints))
  const open = await toKnown(services, merchant, kept, answer)
  return open && fillIn(services, merchant, open, wish, hints, changed)
}

/** What the merchant answered about a checkout, with the id that it has from now on. */
export async function toKnown(
  services: RelayServices,
  merchant: RelayMerchant,
  known: CartSession,
  answer: CheckoutResult,
): Promise<KnownCheckout | undefined> {
  const { checkout } = answer
  if (!checkout) return undefined
  const renewed = await services.sessions.renew(merchant.id, known, answer)
  const named = await services.sessions.rename(merchant.id, renewed, checkout.id)
  return { known: named, result: { ...answer, checkout } }
}

/** Sends what of the wish is not so yet; what the lines were refused for is told along. */
async function fillIn(
  services: RelayServices,
  merchant: RelayMerchant,
  { known, result }: KnownCheckout,
  wish: CheckoutRequest,
  hints: Context,
  { ok, messages, available }: Pick<CartResult, 'ok' | 'messages' | 'available'>,
): Promise<KnownCheckout | undefined> {
  const input = toCheckoutInput(wish, result.checkout)
  const told = { ok, messages, ...(available && { available }) }
  if (!merchant.checkout || Object.keys(input).length === 0)
    return { known, result: { ...told, checkout: result.checkout } }
  const answer = await merchant.checkout.update(input, callOf(known, hints))
  return toKnown(services, merchant, known, {
    ...answer,
    checkout: answer.checkout === undefined ? result.checkout : answer.checkout,
    ok: ok && answer.ok,
    messages: [...messages, ...answer.messages],
    available: { ...available, ...answer.available },
  })
}

function toHandOff({ known, result }: KnownCart, merchant: RelayMerchant): KnownCheckout {
  const { cart, ...told } = result
  return { known, result: { ...told, checkout: handOffCheckout(cart, merchant) } }
}
