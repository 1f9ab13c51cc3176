import type { CheckoutInput, PostalAddress } from '@tillkit/core'
import { quote } from '../shared/quote.ts'
import type { Change } from './shop-documents.ts'

/** What the shopper entered, as Vendure's mutations. A buyer without an e-mail address has no place at Vendure yet. */
export function toChanges(input: CheckoutInput): Change[] {
  const { buyer, destination, billing_address, fulfillment_option_id: option } = input
  const changes: string[] = []
  if (buyer?.email) {
    const customer = toInput({
      emailAddress: buyer.email,
      firstName: buyer.first_name ?? destination?.first_name,
      lastName: buyer.last_name ?? destination?.last_name,
      phoneNumber: buyer.phone_number,
    })
    changes.push(`setCustomerForOrder(${customer})`)
  }
  if (destination) changes.push(`setOrderShippingAddress(${toAddress(destination)})`)
  if (billing_address) changes.push(`setOrderBillingAddress(${toAddress(billing_address)})`)
  if (option) changes.push(`setOrderShippingMethod(shippingMethodId:[${quote(option)}])`)
  return changes.map(change => [change])
}

function toAddress(address: PostalAddress): string {
  return toInput({
    fullName: [address.first_name, address.last_name].filter(Boolean).join(' '),
    streetLine1: address.street_address,
    streetLine2: address.extended_address,
    city: address.address_locality,
    province: address.address_region,
    postalCode: address.postal_code,
    countryCode: address.address_country,
    phoneNumber: address.phone_number,
  })
}

/** An input object as GraphQL text. What is absent is sent empty: each part replaces what the merchant had. */
function toInput(fields: Readonly<Record<string, string | undefined>>): string {
  return `input:{${Object.entries(fields).map(([name, text = '']) => `${name}:${quote(text)}`)}}`
}
