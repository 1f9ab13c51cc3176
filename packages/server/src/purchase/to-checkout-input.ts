import type { Checkout, CheckoutInput, PaymentInstrument, PostalAddress } from '@tillkit/core'
import { hasSameFields } from '../shared/has-same-fields.ts'
import type { CheckoutRequest, PaymentRequest } from '../ucp/requests.ts'

/** Of a method as it is, or as it is wished for. */
interface Destinations {
  readonly destinations?: readonly (PostalAddress & { readonly id?: string })[]
  readonly selected_destination_id?: string | null
}

/**
 * What of a wished checkout is not so already. UCP sends a checkout whole; sending a merchant again what it has may take
 * back what followed from it, as the way to deliver follows from the address.
 */
export function toCheckoutInput(
  { buyer, fulfillment, payment }: CheckoutRequest,
  checkout: Checkout | undefined,
): CheckoutInput {
  const [wished] = fulfillment?.methods ?? []
  const [method] = checkout?.fulfillment?.methods ?? []
  const destination = destinationOf(wished)
  const billing_address = instrumentOf(payment)?.billing_address
  const option = optionOf(wished?.groups)
  const isKnown = hasSameFields(destination, destinationOf(method))
  return {
    ...(buyer && !hasSameFields(buyer, checkout?.buyer) && { buyer }),
    // An address for the bill alone would stand beside one for the parcel that it was not entered with.
    ...(destination && (!isKnown || billing_address) && { destination }),
    ...(billing_address && { billing_address }),
    ...(option !== undefined && option !== optionOf(method?.groups) && { fulfillment_option_id: option }),
  }
}

/** The instrument that is to be paid with: the selected one, else the first. */
export function instrumentOf(payment: PaymentRequest | undefined): PaymentInstrument | undefined {
  const instruments = payment?.instruments ?? []
  return instruments.find(it => it.selected) ?? instruments[0]
}

function destinationOf(method: Destinations | undefined): PostalAddress | undefined {
  const destinations = method?.destinations ?? []
  const chosen = destinations.find(it => it.id === method?.selected_destination_id) ?? destinations[0]
  if (!chosen) return undefined
  const { id: _, ...address } = chosen
  return address
}

const optionOf = (
  groups: readonly { readonly selected_option_id?: string | null }[] | undefined,
): string | undefined => groups?.find(it => it.selected_option_id)?.selected_option_id ?? undefined
