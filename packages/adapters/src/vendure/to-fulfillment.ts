import type { AdapterConfig, Fulfillment, PostalAddress } from '@tillkit/core'
import { oneParcel } from '../shared/one-parcel.ts'
import type { OffersWire } from './checkout.guard.generated.ts'
import type { CheckoutWire } from './parse-checkout.ts'
import { linesOf } from './to-cart.ts'
import { createToMinor } from './to-minor.ts'

/** How an order reaches the buyer: Vendure delivers all of it in one way, to one address. */
export function toFulfillment(
  order: CheckoutWire,
  offers: OffersWire | undefined,
  config: AdapterConfig,
): Fulfillment {
  const toMinor = createToMinor(config)
  return oneParcel(
    linesOf(order).map(({ id }) => id),
    toDestination(order),
    (offers?.eligibleShippingMethods ?? []).map(({ id, name, description, priceWithTax }) => ({
      id,
      title: name,
      ...(description && { description }),
      totals: [{ type: 'total', amount: toMinor(priceWithTax, order.currencyCode) }],
    })),
    order.shippingLines[0]?.shippingMethod.id,
  )
}

/** Vendure keeps one name; its last word is taken for the last name. */
function toDestination({ shippingAddress }: CheckoutWire): PostalAddress | undefined {
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
