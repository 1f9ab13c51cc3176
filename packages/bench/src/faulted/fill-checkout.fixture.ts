import type { CheckoutModel } from '@tillkit/headless'
import type { FaultedMerchant } from './faulted-merchant.fixture.ts'
import { isBusy } from './shopper-page.fixture.ts'
import { waitFor } from './wait-for.fixture.ts'

/**
 * Goes through the checkout as a shopper does, pressing "try again" where it failed, until the order can be placed. False
 * where it ended otherwise (an order of before was found).
 */
export async function fillCheckout(
  checkout: CheckoutModel,
  merchant: FaultedMerchant,
  email: string,
): Promise<boolean> {
  const { destination, destinations } = merchant.door.known
  for (let steps = 0; steps < 25; steps++) {
    await waitFor(() => !isBusy(checkout.state.value), 60_000, 'an end of the waiting')
    const state = checkout.state.value
    if (state.status === 'placed' || state.status === 'checking') return false
    if (state.status === 'failed') await checkout.retry()
    else if (state.status === 'idle' || state.status === 'handed_off') await checkout.start()
    else if (state.status === 'ready') {
      const { buyer, fulfillment, status } = state.checkout
      const method = fulfillment?.methods?.[0]
      const group = method?.groups?.[0]
      if (buyer?.email !== email || !method?.selected_destination_id)
        await checkout.save({
          buyer: { email, first_name: 'Ada', last_name: 'Byron' },
          destination: destinations?.[merchant.currency] ?? destination,
        })
      else if (!group?.selected_option_id)
        await checkout.save({ fulfillment_option_id: group?.options?.[0]?.id ?? '' })
      else if (status === 'ready_for_complete') {
        checkout.edit({ handler_id: merchant.handler })
        return true
      } else await checkout.retry()
    }
  }
  throw new Error(
    `the checkout cannot be filled in: ${JSON.stringify(checkout.state.value).slice(0, 600)} ${JSON.stringify(checkout.messages.value)}`,
  )
}
