import {
  type AdapterConfig,
  type Checkout,
  type ErrorMessage,
  type Message,
  noCredential,
  type PaymentHandler,
  ucpVersion,
} from '@tillkit/core'
import { toError } from '../shared/to-error.ts'
import type { CartWire } from './cart.guard.generated.ts'
import type { Session } from './session.ts'
import { toBuyer, toDestination } from './to-address.ts'
import { toCart } from './to-cart.ts'
import { ratesOf, selectedRate, toFulfillment } from './to-fulfillment.ts'

const shipping = '$.fulfillment.methods[0]'

/** WooCommerce's own ways to pay that need nothing of the shopper, with the names it gives them. */
const offline: Readonly<Record<string, string>> = {
  cod: 'Cash on delivery',
  bacs: 'Direct bank transfer',
  cheque: 'Check payments',
}

/**
 * WooCommerce's cart as a checkout. A cart that can be paid only with what needs a page of the merchant's, such as a card,
 * is handed off at once: nobody shall enter an address twice.
 */
export function toCheckout(
  wire: CartWire,
  session: Session,
  config: AdapterConfig,
  more: readonly ErrorMessage[] = [],
): Checkout | null {
  const cart = toCart(wire, session, config)
  if (!cart) return null
  const handlers = handlersOf(wire, config)
  const chosen = chosenRate(wire, session)
  const leaves = handlers.length === 0 && config.options?.['hand-off'] === 'add-to-cart'
  const messages = [
    ...(cart.messages ?? []),
    ...more,
    ...stillMissing(wire, chosen),
    ...(leaves ? leftBehind(cart) : []),
  ]
  const isReady = !messages.some(({ type }) => type === 'error')
  return {
    ...cart,
    ucp: { version: ucpVersion, payment_handlers: handlers.length > 0 ? { [noCredential]: handlers } : {} },
    status: handlers.length === 0 ? 'requires_escalation' : isReady ? 'ready_for_complete' : 'incomplete',
    messages,
    links: [],
    ...toBuyer(wire.billing_address),
    fulfillment: toFulfillment(wire, chosen),
  }
}

/** The lines behind the first, which a link that takes one leaves behind. */
function leftBehind({ line_items }: Pick<Checkout, 'line_items'>): Message[] {
  return line_items.slice(1).map(({ item }, index) => ({
    type: 'warning',
    code: 'not_handed_off',
    content: item.title,
    path: `$.line_items[${index + 1}]`,
  }))
}

/** The ways to pay that work on the page: options `payment-methods` (ids) and `payment-names` (JSON). */
function handlersOf({ payment_methods }: CartWire, { options }: AdapterConfig): PaymentHandler[] {
  const wanted = options?.['payment-methods']?.split(/[\s,]+/) ?? Object.keys(offline)
  const names: unknown = parseNames(options?.['payment-names'])
  return [...new Set(payment_methods)]
    .filter(id => wanted.includes(id))
    .map(id => ({
      id,
      version: ucpVersion,
      config: { name: nameIn(names, id) ?? nameIn(offline, id) ?? id },
    }))
}

function nameIn(names: unknown, id: string): string | undefined {
  const name = Object.hasOwn(Object(names), id) ? (names as Record<string, unknown>)[id] : undefined
  return typeof name === 'string' ? name : undefined
}

function parseNames(text = '{}'): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/**
 * The delivery that the shopper chose. WooCommerce always has one selected; the session tells whether the shopper did.
 */
function chosenRate(wire: CartWire, { rate }: Session): string | undefined {
  return rate !== undefined && selectedRate(wire) === rate ? rate : undefined
}

function stillMissing(wire: CartWire, chosen: string | undefined): ErrorMessage[] {
  const incomplete = (path: string) => toError('checkout_incomplete', path, path)
  const destination = toDestination(wire.shipping_address)
  return [
    ...(wire.billing_address.email ? [] : [incomplete('$.buyer.email')]),
    ...(destination ? [] : [incomplete(`${shipping}.destinations`)]),
    ...undeliverable(wire),
    ...(chosen || !wire.needs_shipping || (destination && ratesOf(wire).length === 0)
      ? []
      : [incomplete(`${shipping}.groups[0].selected_option_id`)]),
  ]
}

/** An address that no way of delivery goes to; WooCommerce takes it, and offers nothing. */
export function undeliverable(wire: CartWire): ErrorMessage[] {
  const { address_country } = toDestination(wire.shipping_address) ?? {}
  return address_country && wire.needs_shipping && ratesOf(wire).length === 0
    ? [toError('address_undeliverable', address_country, `${shipping}.destinations[0].address_country`)]
    : []
}
