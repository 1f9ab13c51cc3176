import type { CheckoutInput, CheckoutResult, FulfillmentOption } from '@tillkit/core'
import type { Contract } from '../contract.ts'
import { variantOf } from './cart-facts.ts'
import type { Shopper } from './create-shopper.ts'

let serial = 0

/** An address for mail that no other shopper of any run has. */
export function freshEmail(): string {
  serial += 1
  return `shopper-${Date.now().toString(36)}-${serial}@example.com`
}

/** The ways to deliver that a checkout offers. */
export const optionsOf = ({ checkout }: CheckoutResult): readonly FulfillmentOption[] =>
  checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.options ?? []

/** Who buys and where to, as the first two parts of a checkout. */
export function partsOf(
  contract: Contract,
  email: string,
  currency = '',
): { buyer: CheckoutInput; destination: CheckoutInput } {
  const { destination, destinations } = contract.merchant.known
  return {
    buyer: { buyer: { email, first_name: 'Ada', last_name: 'Byron' } },
    destination: { destination: destinations?.[currency] ?? destination },
  }
}

/** Fills a cart and brings its checkout to `ready_for_complete`. */
export async function toTheCounter(
  shopper: Shopper,
  contract: Contract,
  email: string,
  quantity = 2,
): Promise<CheckoutResult> {
  const { cart } = await shopper.add(await variantOf(shopper, contract.merchant.known.simple), quantity)
  const { buyer, destination } = partsOf(contract, email, cart?.currency)
  const offered = await shopper.update({ ...buyer, ...destination })
  const [option] = optionsOf(offered)
  const ready = await shopper.update({ fulfillment_option_id: option?.id ?? '' })
  if (ready.checkout?.status !== 'ready_for_complete')
    throw new Error(`the checkout is ${ready.checkout?.status}: ${JSON.stringify(ready.checkout?.messages)}`)
  return ready
}
