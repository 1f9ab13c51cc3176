import type { Buyer, CheckoutInput, PostalAddress } from '@tillkit/core'
import { addressFields } from './address-fields.ts'
import type { AddressWire } from './cart.guard.generated.ts'

/** Where a parcel goes; undefined where nothing but the shop's own guess of a country and a region is there. */
export function toDestination(wire: AddressWire): PostalAddress | undefined {
  if (!(wire.address_1 || wire.city || wire.postcode)) return undefined
  return Object.fromEntries(
    Object.entries(addressFields).flatMap(([theirs, ours]) => {
      const value = wire[theirs as keyof typeof addressFields]
      return value ? [[ours, value]] : []
    }),
  )
}

/** Who buys: WooCommerce keeps it in the billing address. */
export function toBuyer({ email, first_name, last_name, phone }: AddressWire): { readonly buyer?: Buyer } {
  const buyer = {
    ...(email && { email }),
    ...(first_name && { first_name }),
    ...(last_name && { last_name }),
    ...(phone && { phone_number: phone }),
  }
  return Object.keys(buyer).length > 0 ? { buyer } : {}
}

/**
 * What the shopper entered as `cart/update-customer` takes it. WooCommerce lays it over what it has, so an address says each
 * of its fields: a state that is left out would be the last country's. A bill goes where the parcel goes unless it is said;
 * to whom, the buyer says.
 */
export function fromInput({ buyer, destination, billing_address }: CheckoutInput): object | undefined {
  const { first_name: _, last_name: __, phone: ___, ...place } = destination ? fromAddress(destination) : {}
  const billing = {
    ...place,
    ...(billing_address && fromAddress(billing_address)),
    ...(buyer?.email !== undefined && { email: buyer.email }),
    ...(buyer?.first_name && { first_name: buyer.first_name }),
    ...(buyer?.last_name && { last_name: buyer.last_name }),
    ...(buyer?.phone_number && { phone: buyer.phone_number }),
  }
  const hasBilling = Object.keys(billing).length > 0
  if (!hasBilling && !destination) return undefined
  return {
    ...(hasBilling && { billing_address: billing }),
    ...(destination && { shipping_address: fromAddress(destination) }),
  }
}

function fromAddress(address: PostalAddress): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(addressFields).map(([theirs, ours]) => [theirs, address[ours] ?? '']),
  )
}
