import {
  type AdapterConfig,
  type Checkout,
  type CheckoutStatus,
  type ErrorMessage,
  type Fulfillment,
  noCredential,
  type PaymentHandler,
  type PostalAddress,
  ucpVersion,
} from '@tillkit/core'
import type { OffersWire } from './checkout.guard.generated.ts'
import type { OrderWire } from './order.guard.generated.ts'
import { linesOf, toCart } from './to-cart.ts'
import { toError } from './to-messages.ts'
import { createToMinor } from './to-minor.ts'
import { permalinkOf } from './to-order.ts'

/** An order and what Vendure offers it; `offers` are absent once it was placed. */
export function toCheckout(
  order: OrderWire,
  offers: OffersWire | undefined,
  config: AdapterConfig,
): Checkout {
  const cart = toCart(order, config)
  const messages = [...(cart.messages ?? []), ...(order.active ? stillMissing(order) : [])]
  const status = statusOf(order, messages)
  const { code } = order
  return {
    ...cart,
    ucp: { version: ucpVersion, payment_handlers: { [noCredential]: toHandlers(offers, config) } },
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
function statusOf(
  { active, state, payments }: OrderWire,
  messages: Checkout['messages'] = [],
): CheckoutStatus {
  if (!active) return state === 'Cancelled' ? 'canceled' : 'completed'
  if (payments?.some(payment => !/^(Declined|Error|Cancelled)$/.test(payment.state)))
    return 'complete_in_progress'
  return messages.some(({ type }) => type === 'error') ? 'incomplete' : 'ready_for_complete'
}

function stillMissing(order: OrderWire): ErrorMessage[] {
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

function toFulfillment(order: OrderWire, offers: OffersWire | undefined, config: AdapterConfig): Fulfillment {
  const line_item_ids = linesOf(order).map(({ id }) => id)
  const destination = toDestination(order)
  const toMinor = createToMinor(config)
  return {
    methods: [
      {
        id: 'shipping',
        type: 'shipping',
        line_item_ids,
        ...(destination && {
          destinations: [{ id: 'destination', ...destination }],
          selected_destination_id: 'destination',
        }),
        groups: [
          {
            id: 'parcel',
            line_item_ids,
            options: (offers?.eligibleShippingMethods ?? []).map(
              ({ id, name, description, priceWithTax }) => ({
                id,
                title: name,
                ...(description && { description }),
                totals: [{ type: 'total', amount: toMinor(priceWithTax, order.currencyCode) }],
              }),
            ),
            selected_option_id: order.shippingLines[0]?.shippingMethod.id ?? null,
          },
        ],
      },
    ],
  }
}

/** Vendure keeps one name; its last word is taken for the last name. */
function toDestination({ shippingAddress }: OrderWire): PostalAddress | undefined {
  if (!shippingAddress?.countryCode) return undefined
  const { fullName, streetLine1, streetLine2, city, province, postalCode, countryCode, phoneNumber } =
    shippingAddress
  const [, first_name, last_name] = /^(?:(.*)\s)?(\S+)$/.exec(fullName?.trim() ?? '') ?? []
  const fields = {
    first_name,
    last_name,
    street_address: streetLine1,
    extended_address: streetLine2,
    address_locality: city,
    address_region: province,
    postal_code: postalCode,
    address_country: countryCode,
    phone_number: phoneNumber,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value))
}
