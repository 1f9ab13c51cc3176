import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { quantityOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

/** A shopper who clicks faster than the merchant answers. */
export function concurrency(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)

  return [
    {
      title: 'has all of four adds at once',
      async run() {
        const shopper = createShopper(contract.create())
        const [one, two] = [await variantOf(shopper, known.simple), await variantOf(shopper, known.other)]
        await shopper.add(one)
        const answers = await Promise.all([
          shopper.add(one),
          shopper.add(two),
          shopper.add(one, 2),
          shopper.add(two),
        ])
        expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
        const all = await sameAsMerchants((await shopper.cart()).cart, merchant)
        expect([quantityOf(all, one), quantityOf(all, two)]).toEqual([4, 2])
      },
    },
    {
      title: 'has three first adds at once in one cart',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const answers = await Promise.all([shopper.add(variant), shopper.add(variant), shopper.add(variant)])
        expect(new Set(answers.map(({ cart }) => cart?.id)).size).toBe(1)
        expect(quantityOf(await sameAsMerchants((await shopper.cart()).cart, merchant), variant)).toBe(3)
      },
    },
    {
      title: 'keeps two shoppers apart',
      async run() {
        const [ada, bob] = [createShopper(contract.create()), createShopper(contract.create())]
        const variant = await variantOf(ada, known.simple)
        const [hers, his] = await Promise.all([ada.add(variant, 1), bob.add(variant, 2)])
        expect(hers.cart?.id).not.toBe(his.cart?.id)
        expect(ada.session()).not.toBe(bob.session())
        expect(quantityOf((await ada.cart()).cart, variant)).toBe(1)
        expect(quantityOf((await bob.cart()).cart, variant)).toBe(2)
      },
    },
  ]
}
