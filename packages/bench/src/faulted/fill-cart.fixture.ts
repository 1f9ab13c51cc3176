import type { CartModel, Seen } from '@tillkit/headless'
import type { FaultedMerchant } from './faulted-merchant.fixture.ts'
import { pause, waitFor } from './wait-for.fixture.ts'

/** What the shopper means to buy: variant → how many. */
export type Wish = Record<string, number>

/** One click on the cart, and what it does to the wish. */
type Click = (cart: CartModel, wish: Wish) => Promise<unknown>

const add =
  (seen: Seen, count: number): Click =>
  (cart, wish) => {
    wish[seen.variant_id] = (wish[seen.variant_id] ?? 0) + count
    return cart.add(seen, count)
  }

const set =
  (seen: Seen, count: number): Click =>
  async (cart, wish) => {
    const line = cart.line(seen.variant_id)
    if (!line) return
    wish[seen.variant_id] = count
    await cart.setQuantity(line.id, count)
  }

const takeOutAndBack =
  (seen: Seen): Click =>
  async (cart, wish) => {
    const line = cart.line(seen.variant_id)
    if (!line) return
    wish[seen.variant_id] = line.quantity
    const out = cart.remove(line.id)
    await Promise.all([out, cart.undoRemove()])
  }

/** Clicks at random, the first of which puts something in. */
export function clicksOf(merchant: FaultedMerchant, random: () => number): readonly Click[] {
  const { simple, other, code } = merchant
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  const maybe = (chance: number, click: Click) => (random() < chance ? [click] : [])
  return [
    add(simple, upTo(3)),
    ...maybe(0.5, add(other, upTo(2))),
    ...maybe(0.35, set(simple, upTo(4))),
    ...maybe(0.15, takeOutAndBack(other)),
    ...(code === undefined ? [] : maybe(0.3, cart => cart.addCode(code))),
    ...maybe(0.3, add(simple, 1)),
  ]
}

/** What who was told that the cart has changed does: looks at it, and sets what is not as it was meant. */
export async function lookAgain(
  cart: CartModel,
  { simple, other }: FaultedMerchant,
  wish: Wish,
): Promise<void> {
  await settleCart(cart)
  for (const seen of [simple, other]) {
    const meant = wish[seen.variant_id] ?? 0
    const line = cart.line(seen.variant_id)
    if (line && line.quantity !== meant) await cart.setQuantity(line.id, meant)
    else if (!line && meant > 0) await cart.add(seen, meant)
  }
  await settleCart(cart)
}

/**
 * Presses "try again" until the merchant has all of it, not before the time that an answer told, five seconds of it at
 * most: for so long a relay leaves a merchant alone after eight failures in a row. Answers how often that took.
 */
export async function settleCart(cart: CartModel): Promise<number> {
  let said = ''
  for (let tries = 0; tries < 12; tries++) {
    await waitFor(() => {
      const { status, view } = cart.state.value
      return status === 'failed' || (status === 'ready' && !view.stale)
    }, 90_000)
    const { value } = cart.state
    if (value.status !== 'failed') return tries
    const { retryAfterMs = 500 } = value.error
    said += `${value.error}, again after ${retryAfterMs} ms; `
    await pause(Math.min(retryAfterMs, 5000))
    await cart.retry()
    await pause(500)
  }
  throw new Error(`the cart stays ${cart.state.value.status}; ${said}`)
}
