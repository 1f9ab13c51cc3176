import type { AdapterConfig, Call } from '@tillkit/core'
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
  /** Its path, which is the secret that the till keeps: `carts/…` or `checkout-sessions/…`. */
  readonly path: string
  readonly wire: SessionWire
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
export function sessionOf({ resource }: Answer, kind: string): Session | undefined {
  if (!resource) return undefined
  const wire = parseSession(resource)
  return { path: `${kind}/${encodeURIComponent(wire.id)}`, wire }
}

/** The cart or checkout of a path as it is now; undefined where the merchant has none (any more). */
export async function readSession(
  { ask }: Shop,
  path: string | undefined,
  call: Call,
): Promise<Session | undefined> {
  // What another adapter or an older till kept is no path, and forgotten.
  const [, kind] = /^(carts|checkout-sessions)\/[^/?#]+$/.exec(path ?? '') ?? []
  if (!path || !kind) return undefined
  const session = sessionOf(await ask(path, call), kind)
  return session?.wire.status === 'canceled' ? undefined : session
}

/** Like `readSession`, but of what can still be bought: an order that was placed has no cart left. */
export async function readOpen(shop: Shop, call: Call): Promise<Session | undefined> {
  const session = await readSession(shop, call.session, call)
  return session?.wire.status === 'completed' ? undefined : session
}
