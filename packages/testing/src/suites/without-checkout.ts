import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

/** The declared answer where the purchase ends at the merchant: no checkout part, and a cart that says where to go on. */
export function withoutCheckout(contract: Contract): readonly ContractTest[] {
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)
  return [
    {
      title: 'hands the cart off: no checkout part, and a continue_url',
      async run() {
        expect(adapter.checkout).toBeUndefined()
        expect(adapter.capabilities).toMatchObject({ checkout: 'hand_off', idempotent_complete: false })
        const shopper = createShopper(contract.create())
        const { cart } = await shopper.add(await variantOf(shopper, contract.merchant.known.simple))
        expect(cart?.continue_url).toMatch(/^https?:\/\//)
      },
    },
  ]
}
