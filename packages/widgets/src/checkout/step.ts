import type { Checkout, FulfillmentOption, Message, ShippingDestination } from '@tillkit/core'
import { sumOf } from '../cart/totals.tsx'

/** A part of the checkout, in this order. */
export type Step = 'contact' | 'address' | 'delivery' | 'payment'

/** All parts, in the order they are asked for. */
export const steps: readonly Step[] = ['contact', 'address', 'delivery', 'payment']

/** Where the parcel goes as the merchant knows it. */
export function destinationOf(checkout: Checkout): ShippingDestination | undefined {
  const method = checkout.fulfillment?.methods?.find(({ destinations }) => destinations?.length)
  const chosen = method?.destinations?.find(({ id }) => id === method.selected_destination_id)
  return chosen ?? method?.destinations?.[0]
}

/** What the merchant offers for this address, each once. */
export function optionsOf(checkout: Checkout): readonly FulfillmentOption[] {
  const all = groupsOf(checkout).flatMap(({ options }) => options ?? [])
  return all.filter(({ id }, at) => id && all.findIndex(other => other.id === id) === at)
}

/** The delivery that the merchant has as chosen. */
export function chosenOptionOf(checkout: Checkout): FulfillmentOption | undefined {
  const chosen = groupsOf(checkout).map(({ selected_option_id }) => selected_option_id)
  return optionsOf(checkout).find(({ id }) => chosen.includes(id))
}

/** What a delivery costs, in minor units. */
export function costOf({ totals }: FulfillmentOption): number {
  return sumOf(totals)?.amount ?? 0
}

/** Whether the merchant has what a step asks for. What is not delivered has neither a destination nor a delivery. */
export function isDone(step: Step, checkout: Checkout): boolean {
  if (step === 'payment') return false
  if (checkout.status === 'ready_for_complete') return true
  if (step === 'contact') return !!checkout.buyer?.email
  return step === 'address' ? !!destinationOf(checkout)?.address_country : !!chosenOptionOf(checkout)
}

const named =
  /\.(email|first_name|last_name|street_address|extended_address|address_locality|address_region|postal_code|address_country|phone_number)$/

/** The field that a message's `path` ends in, where it is one of ours. */
export function fieldOf({ path }: Message): string | undefined {
  return named.exec(path ?? '')?.[1]
}

/** The step that a message is about, if it tells. */
export function stepOf(message: Message): Step | undefined {
  const field = fieldOf(message)
  if (field) return field === 'email' ? 'contact' : 'address'
  const { code = '', path = '' } = message
  if (code === 'address_undeliverable') return 'address'
  if (/^payment_/.test(code) || path.startsWith('$.payment')) return 'payment'
  if (code === 'fulfillment_unavailable' || path.startsWith('$.fulfillment')) return 'delivery'
  return path.startsWith('$.buyer') ? 'contact' : undefined
}

function groupsOf({ fulfillment }: Checkout) {
  return fulfillment?.methods?.flatMap(({ groups }) => groups ?? []) ?? []
}
