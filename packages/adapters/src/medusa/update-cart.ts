import type { Call, CheckoutInput, CheckoutResult, ErrorMessage } from '@tillkit/core'
import type { StoreReply } from './call-store.ts'
import { cartFields, cartPath } from './read-cart.ts'
import { checkoutOf, readCheckout, withOffers } from './read-checkout.ts'
import type { Store } from './store.ts'
import { toAddressInput } from './to-address.ts'
import { toError } from './to-error.ts'

/** Takes what the shopper entered: who and where to in one request, the way to deliver in another. */
export async function updateCart(
  { config, call: store }: Store,
  input: CheckoutInput,
  call: Call,
): Promise<CheckoutResult> {
  const { buyer, destination, billing_address, fulfillment_option_id: option_id } = input
  const changes = {
    ...(buyer?.email && { email: buyer.email }),
    ...(destination && { shipping_address: toAddressInput(destination, buyer) }),
    ...(billing_address && { billing_address: toAddressInput(billing_address, buyer) }),
  }
  const steps = [
    ...(Object.keys(changes).length > 0 ? [['', changes] as const] : []),
    ...(option_id ? [['/shipping-methods', { option_id }] as const] : []),
  ]
  const messages: ErrorMessage[] = []
  let last: StoreReply | undefined
  for (const [path, json] of call.session ? steps : []) {
    last = await store(cartPath(call, `${path}?${cartFields}`), call, json)
    if (last.refusal) messages.push(toFieldError(last, path, input))
  }
  const checkout =
    last && !last.refusal
      ? await withOffers(config, store, checkoutOf(last.body), call)
      : await readCheckout(config, store, undefined, call)
  // A cart that is gone, or has become an order.
  if (!checkout) return { ok: false, checkout, messages: [toError('not_found')] }
  return { ok: messages.length === 0, checkout, messages }
}

/** Which field was refused: Medusa says it in a sentence. */
function toFieldError({ refusal }: StoreReply, step: string, { destination }: CheckoutInput): ErrorMessage {
  const words = refusal?.message ?? ''
  const place = destination ? 'fulfillment.methods[0].destinations[0]' : 'payment.billing_address'
  if (step) return toError('fulfillment_unavailable', '$.fulfillment')
  if (/country/i.test(words)) return toError('address_undeliverable', `$.${place}.address_country`)
  return toError('field_invalid', /email/i.test(words) ? '$.buyer.email' : `$.${place}`)
}
