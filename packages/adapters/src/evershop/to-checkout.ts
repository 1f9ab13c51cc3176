import {
  type AdapterConfig,
  type Checkout,
  type ErrorMessage,
  type Fulfillment,
  noCredential,
  type PaymentHandler,
  type PostalAddress,
  ucpVersion,
} from '@tillkit/core'
import { oneParcel } from '../shared/one-parcel.ts'
import { toError } from '../shared/to-error.ts'
import { parseBill } from './cart.guard.generated.ts'
import type { DetailsWire } from './checkout.guard.generated.ts'
import { type CartWire, toCart } from './to-cart.ts'
import { toMinor } from './to-minor.ts'

const method = '$.fulfillment.methods[0]'

/**
 * A cart on its way to an order. `pending` is a way to deliver that was chosen before there was an address.
 * @param countries where the shop delivers to
 */
export function toCheckout(
  wire: CartWire,
  details: DetailsWire,
  countries: readonly string[],
  pending: string | undefined,
  config: AdapterConfig,
): Checkout {
  const cart = toCart(wire, config)
  const { customerEmail: email } = parseBill(wire)
  const messages = [
    ...(cart.messages ?? []),
    ...stillMissing(cart.line_items.length, email, details, countries),
  ]
  return {
    ...cart,
    ...(email && { buyer: { email } }),
    ucp: { version: ucpVersion, payment_handlers: { [noCredential]: toHandlers(details, config) } },
    status: messages.some(({ type }) => type === 'error') ? 'incomplete' : 'ready_for_complete',
    messages,
    links: [],
    fulfillment: toFulfillment(cart, details, pending),
  }
}

function stillMissing(
  lines: number,
  email: string | null | undefined,
  {
    noShippingRequired,
    shippingAddress,
    shippingMethodData,
    availableShippingMethods,
    billingAddress,
  }: DetailsWire,
  countries: readonly string[],
): ErrorMessage[] {
  const missing = (path: string) => toError('checkout_incomplete', path, path)
  const country = shippingAddress?.country?.code
  const isFar = country && !(countries.includes(country) && availableShippingMethods?.length)
  return [
    lines > 0 ? [] : missing('$.line_items'),
    email ? [] : missing('$.buyer.email'),
    country || (noShippingRequired && billingAddress) ? [] : missing(`${method}.destinations`),
    isFar && !noShippingRequired
      ? toError('address_undeliverable', country, `${method}.destinations[0].address_country`)
      : [],
    shippingMethodData || noShippingRequired ? [] : missing(`${method}.groups[0].selected_option_id`),
  ].flat()
}

/**
 * Ways to pay that need nothing but the click: option `payment-methods` names them; without it all but EverShop's own two
 * that take the shopper elsewhere once the order is there.
 */
function toHandlers({ availablePaymentMethods }: DetailsWire, { options }: AdapterConfig): PaymentHandler[] {
  const wanted = options?.['payment-methods']?.split(/[\s,]+/)
  return (availablePaymentMethods ?? [])
    .filter(({ code }) => (wanted ? wanted.includes(code) : !/^(stripe|paypal)/.test(code)))
    .map(({ code, name }) => ({ id: code, version: ucpVersion, config: { name } }))
}

/** EverShop delivers all of it in one way, to one address. */
function toFulfillment(
  { currency, line_items }: Pick<Checkout, 'currency' | 'line_items'>,
  details: DetailsWire,
  pending: string | undefined,
): Fulfillment {
  const { availableShippingMethods: offered, shippingMethodData: chosen } = details
  return oneParcel(
    line_items.map(({ id }) => id),
    toDestination(details),
    (offered ?? []).map(({ providerCode, code, name, carrier, cost }) => ({
      id: toOptionId(providerCode, code),
      title: name,
      ...(carrier && { carrier }),
      totals: [{ type: 'total', amount: toMinor(cost.value, currency) }],
    })),
    chosen ? toOptionId(chosen.providerCode, chosen.methodCode) : pending,
  )
}

/** A way to deliver is named by its provider and its code there; no provider's code has a colon in it. */
function toOptionId(provider: string, code: string): string {
  return `${provider}:${code}`
}

/** EverShop keeps one name, whose last word is taken for the last name, and a province as `US-NY`. */
function toDestination({ shippingAddress }: DetailsWire): PostalAddress | undefined {
  if (!shippingAddress) return undefined
  const { fullName, address1, address2, city, province, postcode, country, telephone } = shippingAddress
  const [, first_name, last_name] = /^(?:(.*)\s)?(\S+)$/.exec(fullName?.trim() ?? '') ?? []
  const fields = {
    first_name,
    last_name,
    street_address: address1,
    extended_address: address2,
    address_locality: city,
    address_region: province?.code.replace(`${country?.code}-`, ''),
    postal_code: postcode,
    address_country: country?.code,
    phone_number: telephone,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value))
}
