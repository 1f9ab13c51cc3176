import type { AdapterConfig, Call, Sessioned } from '@tillkit/core'
import type { Answer, Ask } from './ask.ts'
import { parseSession, type SessionWire } from './session.guard.generated.ts'
import type { Facts } from './to-facts.ts'
import type { UcpMerchant } from './to-merchant.ts'

/** The merchant of one page: who it is and how it is asked. */
export interface Shop {
  readonly config: AdapterConfig
  readonly merchant: UcpMerchant
  readonly facts: Facts
  readonly ask: Ask
}

/** A cart or a checkout at the merchant. */
export interface Session {
  /** Where it is: `carts/…` or `checkout-sessions/…`. */
  readonly path: string
  readonly wire: SessionWire
  /** The id of the cart that this checkout is of: to the till they are one cart, which does not change its name. */
  readonly cart_id?: string | undefined
}

/**
 * The secret that the till keeps of a session, where it is new to the caller: its path, and `#` and its cart's id where it
 * has one.
 */
export function newSecret({ path, cart_id }: Session, call: Call): Sessioned {
  const session = cart_id ? `${path}#${cart_id}` : path
  return session === call.session ? {} : { session }
}

/** The path of a checkout by its id. */
export function checkoutPath(id: string): string {
  return `checkout-sessions/${encodeURIComponent(id)}`
}

/**
 * Where carts are made. A cart and its checkout are one to the till: from the first step of a checkout on, changes go to the
 * checkout, which is a cart and more. Before 2026-04-08 there are only checkouts.
 */
export function beginningOf({ merchant }: Shop): string {
  return merchant.capability('cart') ? 'carts' : 'checkout-sessions'
}

/** What an answer holds, checked; undefined where it holds no resource. */
export function sessionOf({ resource }: Answer, kind: string, cart_id?: string): Session | undefined {
  if (!resource) return undefined
  const wire = parseSession(resource)
  return { path: `${kind}/${encodeURIComponent(wire.id)}`, wire, cart_id }
}

/** The cart or checkout of a secret as it is now; undefined where the merchant has none (any more). */
export async function readSession(
  { ask }: Shop,
  secret: string | undefined,
  call: Call,
): Promise<Session | undefined> {
  // What another adapter or an older till kept is no path, and forgotten.
  const [, path, kind = '', cart_id] =
    /^((carts|checkout-sessions)\/[^/?#]+)(?:#(.+))?$/.exec(secret ?? '') ?? []
  if (!path) return undefined
  const session = sessionOf(await ask(path, call), kind, cart_id)
  return session?.wire.status === 'canceled' ? undefined : session
}

/** Like `readSession`, but of what can still be bought: an order that was placed has no cart left. */
export async function readOpen(shop: Shop, call: Call): Promise<Session | undefined> {
  const session = await readSession(shop, call.session, call)
  return session?.wire.status === 'completed' ? undefined : session
}
