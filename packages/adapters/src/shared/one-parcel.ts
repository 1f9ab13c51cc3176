import type { Fulfillment, FulfillmentOption, PostalAddress } from '@tillkit/core'

/** How a cart reaches the buyer at a merchant that delivers all of it in one way, to one address. */
export function oneParcel(
  line_item_ids: readonly string[],
  destination: PostalAddress | undefined,
  options: readonly FulfillmentOption[],
  selected: string | undefined,
): Fulfillment {
  return {
    methods: [
      {
        id: 'shipping',
        type: 'shipping',
        line_item_ids,
        ...(destination && {
          destinations: [{ id: 'destination', ...destination }],
          selected_destination_id: 'destination',
        }),
        groups: [{ id: 'parcel', line_item_ids, options, selected_option_id: selected ?? null }],
      },
    ],
  }
}
