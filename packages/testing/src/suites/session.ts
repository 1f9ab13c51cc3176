import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { quantityOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

const stale = 'a-secret-of-long-ago'

/** The secret that says which cart. */
export function session(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)

  return [
    {
      title: 'finds the cart again with the secret alone, in another page',
      async run() {
        const before = createShopper(contract.create())
        const { cart } = await before.add(await variantOf(before, known.simple))
        const later = createShopper(contract.create())
        later.useSession(before.session())
        expect((await later.cart()).cart).toEqual(cart)
      },
    },
    {
      title: 'has no cart for a secret that the merchant has forgotten, and does not fail',
      async run() {
        const shopper = createShopper(contract.create())
        shopper.useSession(stale)
        expect(await shopper.cart()).toMatchObject({ ok: true, cart: null })
      },
    },
    {
      title: 'begins a new cart, with a new secret, when a forgotten one adds',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        shopper.useSession(stale)
        const { ok, cart } = await shopper.add(variant)
        expect(ok).toBe(true)
        expect(shopper.session()).not.toBe(stale)
        expect(quantityOf(await sameAsMerchants(cart, merchant), variant)).toBe(1)
        expect((await shopper.cart()).cart?.id).toBe(cart?.id)
      },
    },
    {
      title: 'refuses to change a line of a forgotten cart, and says that there is none',
      async run() {
        const shopper = createShopper(contract.create())
        shopper.useSession(stale)
        const refused = await shopper.mutate({ type: 'set_quantity', line_item_id: '1', quantity: 2 })
        expect(refused.ok).toBe(false)
        expect(refused.cart ?? null).toBeNull()
        expect((await shopper.cart()).cart).toBeNull()
      },
    },
  ]
}
