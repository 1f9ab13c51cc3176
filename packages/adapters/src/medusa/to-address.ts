import type { Buyer, PostalAddress } from '@tillkit/core'
import type { DetailsWire } from './checkout.guard.generated.ts'

/** Medusa's names for the parts of an address. */
const names: Readonly<Record<keyof PostalAddress & string, string>> = {
  first_name: 'first_name',
  last_name: 'last_name',
  street_address: 'address_1',
  extended_address: 'address_2',
  address_locality: 'city',
  address_region: 'province',
  postal_code: 'postal_code',
  address_country: 'country_code',
  phone_number: 'phone',
}

/**
 * An address as Medusa takes it, countries small. What is absent is sent empty, since it replaces what was there; a name
 * or a number that only the buyer has is the address's too, since a cart has no other place for it.
 */
export function toAddressInput(address: PostalAddress, buyer: Buyer = {}): object {
  const all: PostalAddress = { ...buyer, ...address }
  return Object.fromEntries(
    Object.entries(names).map(([ours, theirs]) => {
      const value = all[ours as keyof typeof names]
      return [theirs, (theirs === 'country_code' ? value?.toLowerCase() : value) || null]
    }),
  )
}

/** An address as it was entered; undefined where there is none yet, or only a country that Medusa put in by itself. */
export function toAddress(wire: DetailsWire['shipping_address']): PostalAddress | undefined {
  if (!wire?.address_1) return undefined
  const parts: Readonly<Record<string, unknown>> = { ...wire, country_code: wire.country_code?.toUpperCase() }
  return Object.fromEntries(
    Object.entries(names).flatMap(([ours, theirs]) => (parts[theirs] ? [[ours, parts[theirs]]] : [])),
  )
}
