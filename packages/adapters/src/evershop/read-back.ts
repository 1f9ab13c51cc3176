import { type AdapterConfig, type Call, type CheckoutResult, ucpVersion } from '@tillkit/core'
import type { Shop } from './call-shop.ts'
import { readCheckout } from './read-checkout.ts'
import { readCompleted } from './read-order.ts'
import { unsealBill } from './seal-bill.ts'
import { leaveCart, type Place, parsePlace, writePlace } from './session.ts'
import { toConfirmation } from './to-order.ts'

/**
 * The checkout of a session, or with `reference` (a cart's id) what became of that one. EverShop finds no order by its
 * cart; but the adapter forgets a cart that the shopper emptied, so one that a session still names and that is not there
 * any more was ordered, although the answer was lost.
 */
export async function readBack(
  config: AdapterConfig,
  shop: Shop,
  reference: string | undefined,
  call: Call,
): Promise<CheckoutResult> {
  const place = parsePlace(call.session)
  const answer = { ok: true, messages: [] }
  if (reference && isSameId(reference, place.gone))
    return { ...answer, checkout: await toDone(config, shop, reference, place, call) }
  if (reference && !isSameId(reference, place.cart)) return { ...answer, checkout: null }
  const read = await readCheckout(config, shop, place, call)
  if (read.checkout || !reference || !place.cart)
    return { ...answer, checkout: read.checkout, ...(read.session && { session: read.session }) }
  const then = leaveCart(place)
  return { ...answer, checkout: await toDone(config, shop, reference, then, call), session: writePlace(then) }
}

/** What is known of a checkout that became an order: the order, or the sums that it was last seen with. */
async function toDone(
  config: AdapterConfig,
  shop: Shop,
  reference: string,
  { order, paid }: Place,
  call: Call,
) {
  const read = order ? await readCompleted(config, shop, order, reference, call) : null
  if (read) return read
  const sums = unsealBill(reference, paid)
  if (!sums) return null
  return {
    ...sums,
    ucp: { version: ucpVersion, payment_handlers: {} },
    status: 'completed',
    messages: [],
    links: [],
    order: { id: reference, permalink_url: toConfirmation(reference, '', config).permalink_url },
  } as const
}

/** EverShop writes a cart's id with dashes here and without there. */
function isSameId(one: string, other: string | undefined): boolean {
  return one.replaceAll('-', '') === other?.replaceAll('-', '')
}
