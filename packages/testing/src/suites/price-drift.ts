import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

/** Prices that change while something is in a cart. */
export function priceDrift(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()

  const inCatalog: ContractTest = {
    title: 'reads a new price in the catalog',
    async run({ after }) {
      const shopper = createShopper(contract.create())
      const [variant] = (await shopper.product(known.simple)).variants
      const { id = '', price } = variant ?? {}
      const [currency, old] = [price?.currency ?? '', price?.amount ?? 0]
      after(() => merchant.setPrice(id, currency, old))
      await merchant.setPrice(id, currency, old + 500)
      expect((await shopper.product(known.simple)).price_range.min).toEqual({ amount: old + 500, currency })
    },
  }
  if (!adapter.cart) return [inCatalog, ...withoutCart(adapter)]

  return [
    inCatalog,
    {
      title: 'shows in the cart what the merchant charges, before and after the next change of the line',
      async run({ after }) {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const { cart } = await shopper.add(variant)
        const { currency = '', line_items = [] } = cart ?? {}
        const old = await merchant.price(variant, currency)
        expect(line_items[0]?.item.price).toBe(old)
        after(() => merchant.setPrice(variant, currency, old))
        await merchant.setPrice(variant, currency, old + 500)

        await sameAsMerchants((await shopper.cart()).cart, merchant)
        const line_item_id = line_items[0]?.id ?? ''
        const changed = await shopper.mutate({ type: 'set_quantity', line_item_id, quantity: 2 })
        const fresh = await sameAsMerchants(changed.cart, merchant)
        expect(fresh.line_items[0]?.item.price).toBe(old + 500)
      },
    },
    {
      title: 'says that a price changed under the shopper, if the merchant tells',
      async run({ after }) {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const { cart } = await shopper.add(variant)
        const currency = cart?.currency ?? ''
        const old = await merchant.price(variant, currency)
        after(() => merchant.setPrice(variant, currency, old))
        await merchant.setPrice(variant, currency, old + 500)
        for (const answer of [await shopper.cart(), await shopper.add(variant)]) {
          const { messages = [], line_items = [] } = answer.cart ?? {}
          const told = messages.filter(({ code }) => code === 'price_changed')
          // Silence is allowed (headless compares with what was seen); a claim must name a line that there is.
          for (const { type, path } of told) {
            expect(type).toBe('warning')
            expect(line_items.map((_, index) => `$.line_items[${index}]`)).toContain(path)
          }
        }
        expect(quantityIsTwo((await shopper.cart()).cart?.line_items)).toBe(true)
      },
    },
  ]
}

const quantityIsTwo = (lines: readonly { readonly quantity: number }[] | undefined) =>
  lines?.[0]?.quantity === 2
