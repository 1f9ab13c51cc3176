import type { Cart, CartOp, CartResult } from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CartWire, ChangeWire } from './cart.guard.generated.ts'
import { toRefusal } from './to-refusal.ts'
import { toShortages } from './to-shortages.ts'

/** What became of a change that did not simply succeed: refused, cut to what there is, or taken with something to say. */
export function toOutcome(
  op: CartOp,
  { userErrors, warnings }: ChangeWire,
  wire: CartWire | null,
  cart: Cart | null,
): CartResult {
  const refusals = userErrors.map(toRefusal)
  if (!wire || !cart)
    return { ok: false, cart, messages: refusals.length > 0 ? refusals : [toError('not_found', 'No cart')] }
  const { errors, notes, available } = toShortages(op, wire, warnings)
  const messages = [...refusals, ...errors]
  return {
    ok: messages.length === 0,
    cart: { ...cart, messages: [...(cart.messages ?? []), ...notes] },
    messages,
    available,
  }
}
