import type { Call, CheckoutResult, CompleteInput, ErrorMessage } from '@tillkit/core'
import type { StoreReply } from './call-store.ts'
import { parseCompleted, parsePayment } from './checkout.guard.generated.ts'
import { cartFields, cartPath, completing } from './read-cart.ts'
import { checkoutOf, readCheckout } from './read-checkout.ts'
import { readStock } from './read-stock.ts'
import type { Store } from './store.ts'
import { toAddress, toAddressInput } from './to-address.ts'
import { type CheckoutWire, missingIn, toCheckout } from './to-checkout.ts'
import { toError } from './to-error.ts'

/**
 * Places the order: the cart is read, since Medusa would take one without an address; a payment is begun with the provider
 * that the instrument names; then the cart is completed. Asked again it answers with the order that there is. A refusal
 * can be tried again, after which the checkout is read once more to say how it stands.
 */
export async function completeCart(
  { config, call: store }: Store,
  { instrument }: CompleteInput,
  call: Call,
): Promise<CheckoutResult> {
  const refuse = async (...messages: ErrorMessage[]): Promise<CheckoutResult> => ({
    ok: false,
    messages,
    checkout: await readCheckout(config, store, undefined, call),
  })
  const read = await store(`${cartPath(call)}?${cartFields}`, call)
  if (read.refusal) return { ok: false, checkout: null, messages: [toError('not_found')] }
  const wire = checkoutOf(read.body)
  if (!wire.completed_at) {
    const missing = missingIn(wire)
    if (missing.length > 0) return refuse(...missing)
    const address = instrument.billing_address ?? toAddress(wire.shipping_address)
    if (address && (instrument.billing_address || !toAddress(wire.billing_address)))
      await store(cartPath(call), call, { billing_address: toAddressInput(address) })
    const begun = await store('payment-collections', call, { cart_id: wire.id })
    if (begun.refusal) return refuse(toError('payment_failed', '$.payment'))
    const { id } = parsePayment(begun.body).payment_collection
    const path = `payment-collections/${encodeURIComponent(id)}/payment-sessions`
    const paying = await store(path, call, { provider_id: instrument.handler_id })
    if (paying.refusal) return refuse(toError('payment_method_unavailable', '$.payment'))
  }
  // 422 is how a payment that is not authorized may be said.
  const reply = await store(cartPath(call, completing), call, {}, { answers: [422] })
  const { order, error } = reply.refusal ? {} : parseCompleted(reply.body)
  if (order) {
    const checkout = toCheckout(wire, { options: [], handlers: [] }, config, order)
    return { ok: true, messages: [], checkout }
  }
  if (error?.type === 'payment_requires_more_error')
    return refuse({ ...toError('payment_failed', '$.payment'), severity: 'requires_buyer_input' })
  const short = isAboutStock(reply) ? await readShort(wire, call) : undefined
  if (!short) return refuse(toError(toCode(reply), '$.payment'))
  return { ...(await refuse(...short.messages)), available: short.available }

  /** Which lines there is not enough for. Medusa names the stock's own ids only. */
  async function readShort({ items }: CheckoutWire, call: Call) {
    const available: Record<string, number> = {}
    const messages: ErrorMessage[] = []
    const lines = [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const [index, { variant_id, quantity }] of lines.entries()) {
      const left = variant_id ? await readStock(store, variant_id, call) : undefined
      if (!variant_id || left === undefined || left >= quantity) continue
      available[variant_id] = left
      messages.push(toError(left > 0 ? 'insufficient_stock' : 'out_of_stock', `$.line_items[${index}]`))
    }
    return { available, messages: messages.length > 0 ? messages : [toError('insufficient_stock')] }
  }
}

const isAboutStock = ({ refusal }: StoreReply): boolean =>
  /inventory|stock/i.test(`${refusal?.code} ${refusal?.message}`)

/** The cart in an answer of success is a payment that failed; so is a session that was not authorized. */
const toCode = ({ refusal, status }: StoreReply): string =>
  !refusal || status === 422 || /authorized|payment/i.test(refusal.message ?? '')
    ? 'payment_failed'
    : 'checkout_incomplete'
