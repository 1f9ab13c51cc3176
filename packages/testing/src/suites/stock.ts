import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, quantityOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { freshEmail, toTheCounter } from '../shopper/to-the-counter.ts'
import { withoutCart } from './without-cart.ts'

const shortages = ['insufficient_stock', 'out_of_stock']

/** More wanted than there is. */
export function stock(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)
  if (adapter.capabilities.cart_kept_by === 'till') return [overTheCatalog(contract), soldOut(contract)]

  return [
    {
      title: 'refuses 500 of 100 with the cart as it is then, and with the number where it knows it',
      async run({ after }) {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const before = await merchant.stock(variant)
        after(() => merchant.setStock(variant, before))
        await merchant.setStock(variant, 100)

        const refused = await shopper.add(variant, 500)
        expect(refused.ok).toBe(false)
        expect(codesOf(refused.messages)).toContain('insufficient_stock')
        if (adapter.capabilities.stock === 'count') expect(refused.available).toEqual({ [variant]: 100 })
        if (refused.cart) await sameAsMerchants(refused.cart, merchant)
        expect(quantityOf((await shopper.cart()).cart, variant)).toBeLessThanOrEqual(100)
      },
    },
    {
      title: 'refuses to raise a line over the stock, and keeps what the merchant kept',
      async run({ after }) {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.other)
        const before = await merchant.stock(variant)
        after(() => merchant.setStock(variant, before))
        await merchant.setStock(variant, 3)

        const { cart } = await shopper.add(variant, 2)
        const line_item_id = cart?.line_items[0]?.id ?? ''
        const refused = await shopper.mutate({ type: 'set_quantity', line_item_id, quantity: 4 })
        expect(refused.ok).toBe(false)
        expect(codesOf(refused.messages)).toContain('insufficient_stock')
        const kept = await sameAsMerchants((await shopper.cart()).cart, merchant)
        expect([2, 3]).toContain(quantityOf(kept, variant))
        if (refused.cart) expect(quantityOf(refused.cart, variant)).toBe(quantityOf(kept, variant))
      },
    },
    soldOut(contract),
    ...(adapter.checkout ? [goneAtTheCounter(contract)] : []),
  ]
}

const soldOut = (contract: Contract): ContractTest => ({
  title: 'refuses what is sold out',
  async run() {
    const shopper = createShopper(contract.create())
    const variant = await variantOf(shopper, contract.merchant.known.sold_out)
    const refused = await shopper.add(variant)
    expect(refused.ok).toBe(false)
    expect(shortages).toEqual(expect.arrayContaining([codesOf(refused.messages)[0]]))
    expect(quantityOf((await shopper.cart()).cart, variant)).toBe(0)
  },
})

/** Where the till keeps the cart, it knows what the catalog says and no more: the merchant decides when its link is opened. */
const overTheCatalog = (contract: Contract): ContractTest => ({
  title:
    'refuses more than the catalog says there is, with the number, and anything once it says that all is gone',
  async run({ after }) {
    const { merchant } = contract
    const shopper = createShopper(contract.create())
    const variant = await variantOf(shopper, merchant.known.simple)
    const before = await merchant.stock(variant)
    after(() => merchant.setStock(variant, before))
    await merchant.setStock(variant, 100)

    const first = await shopper.add(variant, 500)
    if (!first.ok) {
      expect(codesOf(first.messages)).toContain('insufficient_stock')
      expect(first.available).toEqual({ [variant]: 100 })
      expect(quantityOf(await sameAsMerchants((await shopper.cart()).cart, merchant), variant)).toBe(100)
    }
    await merchant.setStock(variant, 0)
    const { cart } = await shopper.cart()
    expect(codesOf(cart?.messages ?? []), 'the line says that it is gone').toContain('out_of_stock')
    const refused = await shopper.add(variant)
    expect(refused.ok).toBe(false)
    expect(codesOf(refused.messages)).toContain('out_of_stock')
  },
})

const goneAtTheCounter = (contract: Contract): ContractTest => ({
  title: 'sells nothing that went while the shopper filled in the form, says so, and keeps the cart',
  async run({ after }) {
    const { merchant } = contract
    const shopper = createShopper(contract.create())
    const email = freshEmail()
    const ready = await toTheCounter(shopper, contract, email)
    const variant = ready.checkout?.line_items[0]?.item.id ?? ''
    const before = await merchant.stock(variant)
    after(() => merchant.setStock(variant, before))
    await merchant.setStock(variant, 0)

    const refused = await shopper.complete(await merchant.accepted())
    expect(refused.ok).toBe(false)
    expect(shortages).toEqual(expect.arrayContaining([codesOf(refused.messages)[0]]))
    expect(await merchant.ordersOf(email)).toEqual([])
    expect(quantityOf((await shopper.cart()).cart, variant)).toBe(2)
  },
})
