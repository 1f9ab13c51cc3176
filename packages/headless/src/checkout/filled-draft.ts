import type { Checkout, ShippingDestination } from '@tillkit/core'
import type { CheckoutDraft } from './checkout-model.ts'

/** The draft with what the merchant already has, where the shopper has typed nothing. */
export function filledDraft(draft: CheckoutDraft, { buyer, fulfillment }: Checkout): CheckoutDraft {
  const method = fulfillment?.methods?.[0]
  const place = method?.destinations?.find(({ id }) => id === method.selected_destination_id)
  const option = draft.fulfillment_option_id ?? method?.groups?.[0]?.selected_option_id
  const { id: _, ...known }: Partial<ShippingDestination> = place ?? {}
  return {
    ...draft,
    email: draft.email || buyer?.email || '',
    destination: Object.keys(draft.destination).length ? draft.destination : known,
    ...(option && { fulfillment_option_id: option }),
  }
}
