import {
  type AdapterConfig,
  type Checkout,
  type CheckoutStatus,
  type ErrorMessage,
  type Message,
  noCredential,
  type PaymentHandler,
  type Total,
  ucpVersion,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { OffersWire } from './checkout.guard.generated.ts'
import type { CheckoutWire } from './parse-checkout.ts'
import { toBuyer } from './to-buyer.ts'
import { toCart } from './to-cart.ts'
import { toFulfillment } from './to-fulfillment.ts'
import { createToMinor } from './to-minor.ts'
import { permalinkOf } from './to-order.ts'
import { inMinor, type Row, sum } from './to-totals.ts'

/** An order and what Vendure offers it; `offers` are absent once it was placed. */
export function toCheckout(
  order: CheckoutWire,
  offers: OffersWire | undefined,
  config: AdapterConfig,
): Checkout {
  const cart = toCart(order, config)
  const messages = [...(cart.messages ?? []), ...(order.active ? stillMissing(order) : [])]
  const status = statusOf(order, messages)
  const { code } = order
  return {
    ...cart,
    ...toBuyer(order),
    ucp: { version: ucpVersion, payment_handlers: { [noCredential]: toHandlers(offers, config) } },
    totals: cart.totals.map(row => (row.type === 'total' ? { ...row, ...toDetails(order, config) } : row)),
    status,
    messages,
    links: [],
    fulfillment: toFulfillment(order, offers, config),
    ...(status === 'completed' && {
      order: { id: code, label: code, permalink_url: permalinkOf(code, config) },
    }),
  }
}

/** A payment that is neither refused nor enough is still on its way: a handler that settles later. */
function statusOf({ active, state, payments }: CheckoutWire, messages: readonly Message[]): CheckoutStatus {
  if (!active) return state === 'Cancelled' ? 'canceled' : 'completed'
  if (payments?.some(payment => !/^(Declined|Error|Cancelled)$/.test(payment.state)))
    return 'complete_in_progress'
  return messages.some(({ type }) => type === 'error') ? 'incomplete' : 'ready_for_complete'
}

function stillMissing(order: CheckoutWire): ErrorMessage[] {
  const { lines, customer, shippingAddress, shippingLines } = order
  const method = '$.fulfillment.methods[0]'
  const missing = (path: string) => toError('checkout_incomplete', path, path)
  return [
    lines.length > 0 ? [] : missing('$.line_items'),
    customer?.emailAddress ? [] : missing('$.buyer.email'),
    shippingAddress?.countryCode && shippingAddress.streetLine1 ? [] : missing(`${method}.destinations`),
    shippingLines.length > 0 ? [] : missing(`${method}.groups[0].selected_option_id`),
  ].flat()
}

/** Option `payment-methods` names those that need no card data; without it all are taken for such. */
function toHandlers(offers: OffersWire | undefined, { options }: AdapterConfig): PaymentHandler[] {
  const wanted = options?.['payment-methods']?.split(/[\s,]+/)
  return (offers?.eligiblePaymentMethods ?? [])
    .filter(({ code, isEligible }) => isEligible && (!wanted || wanted.includes(code)))
    .map(({ code, name, description }) => ({
      id: code,
      version: ucpVersion,
      config: { name, ...(description && { description }) },
    }))
}

/** The tax inside the total, by the merchant's names for its rates, where Vendure's own figures add up to it. */
function toDetails(order: CheckoutWire, config: AdapterConfig): Pick<Total, 'lines'> {
  const { total, totalWithTax, taxSummary, currencyCode } = order
  const toMinor = createToMinor(config)
  const rows = taxSummary
    .filter(({ taxTotal }) => taxTotal > 0)
    .map(({ description, taxTotal }): Row => ['tax', taxTotal, description])
  if (rows.length === 0 || total + sum(rows.map(([, amount]) => amount)) !== totalWithTax) return {}
  const lines = inMinor([['net', total, 'Net'], ...rows], amount => toMinor(amount, currencyCode))
  return { lines: lines.map(({ amount, display_text = '' }) => ({ display_text, amount })) }
}
