import type { CheckoutInput, PostalAddress } from '@tillkit/core'
import type { Change } from './shop-documents.ts'

/** What the shopper entered, as Vendure's mutations. A buyer without an e-mail address has no place at Vendure yet. */
export function toChanges(input: CheckoutInput): Change[] {
  const { buyer, destination, billing_address, fulfillment_option_id: option } = input
  const changes: Change[] = []
  if (buyer?.email)
    changes.push([
      'setCustomerForOrder',
      {
        input: [
          'CreateCustomerInput!',
          {
            emailAddress: buyer.email,
            firstName: buyer.first_name ?? destination?.first_name ?? '',
            lastName: buyer.last_name ?? destination?.last_name ?? '',
            ...(buyer.phone_number && { phoneNumber: buyer.phone_number }),
          },
        ],
      },
    ])
  if (destination) changes.push(['setOrderShippingAddress', toAddressInput(destination)])
  if (billing_address) changes.push(['setOrderBillingAddress', toAddressInput(billing_address)])
  if (option) changes.push(['setOrderShippingMethod', { shippingMethodId: ['[ID!]!', [option]] }])
  return changes
}

function toAddressInput(address: PostalAddress): Change[1] {
  return {
    input: [
      'CreateAddressInput!',
      {
        fullName: [address.first_name, address.last_name].filter(Boolean).join(' '),
        streetLine1: address.street_address ?? '',
        streetLine2: address.extended_address ?? '',
        city: address.address_locality ?? '',
        province: address.address_region ?? '',
        postalCode: address.postal_code ?? '',
        countryCode: address.address_country ?? '',
        phoneNumber: address.phone_number ?? '',
      },
    ],
  }
}
