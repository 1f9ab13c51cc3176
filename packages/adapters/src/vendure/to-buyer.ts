import type { Buyer } from '@tillkit/core'
import type { CheckoutWire } from './parse-checkout.ts'

/** Who buys, without the empty texts that Vendure keeps for what it was not told. */
export function toBuyer({ customer }: CheckoutWire): { readonly buyer?: Buyer } {
  if (!customer) return {}
  const { emailAddress, firstName, lastName, phoneNumber } = customer
  return {
    buyer: {
      ...(emailAddress && { email: emailAddress }),
      ...(firstName && { first_name: firstName }),
      ...(lastName && { last_name: lastName }),
      ...(phoneNumber && { phone_number: phoneNumber }),
    },
  }
}
