import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, quantityOf, sameAsMerchants, variantOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { withoutCart } from './without-cart.ts'

/** Putting in, changing, taking out. */
export function cart(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.cart) return withoutCart(adapter)

  return [
    {
      title: 'has no cart before the first add',
      async run() {
        const shopper = createShopper(contract.create())
        expect(await shopper.cart()).toMatchObject({ ok: true, cart: null })
      },
    },
    {
      title: 'puts an item in, with the price that the merchant has',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        const { ok, cart: answered } = await shopper.add(variant, 2)
        expect(ok).toBe(true)
        const { line_items, currency } = await sameAsMerchants(answered, merchant)
        expect(line_items).toHaveLength(1)
        expect(line_items[0]).toMatchObject({ quantity: 2, item: { id: variant } })
        expect(line_items[0]?.item.price).toBe(await merchant.price(variant, currency))
        expect(shopper.session(), 'a session comes with the first add').toBeDefined()
      },
    },
    {
      title: 'puts every variant of a product in as itself, in one change',
      async run() {
        const shopper = createShopper(contract.create())
        const { variants } = await shopper.product(known.with_options ?? known.other)
        const lines = variants.map(({ id }) => ({ variant_id: id, quantity: 1 }))
        const { ok, cart: answered } = await shopper.mutate({ type: 'add', lines })
        expect(ok).toBe(true)
        const { line_items } = await sameAsMerchants(answered, merchant)
        expect(line_items.map(({ item }) => item.id).sort()).toEqual(variants.map(({ id }) => id).sort())
      },
    },
    {
      title: 'adds to the line that is there, and reads the same cart again',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        await shopper.add(variant)
        const { cart: answered } = await shopper.add(variant, 2)
        expect(answered?.line_items).toHaveLength(1)
        expect(quantityOf(answered, variant)).toBe(3)
        expect((await shopper.cart()).cart).toEqual(answered)
      },
    },
    {
      title: 'changes a quantity up and down, and takes a line out by zero',
      async run() {
        const shopper = createShopper(contract.create())
        const [one, two] = [await variantOf(shopper, known.simple), await variantOf(shopper, known.other)]
        await shopper.add(one)
        const both = await shopper.add(two)
        const line = both.cart?.line_items.find(({ item }) => item.id === one)
        for (const quantity of [5, 2]) {
          const set = { type: 'set_quantity', line_item_id: line?.id ?? '', quantity } as const
          const { ok, cart: answered } = await shopper.mutate(set)
          expect(ok).toBe(true)
          expect(quantityOf(await sameAsMerchants(answered, merchant), one)).toBe(quantity)
        }
        const out = { type: 'set_quantity', line_item_id: line?.id ?? '', quantity: 0 } as const
        const { ok, cart: answered } = await shopper.mutate(out)
        expect(ok).toBe(true)
        const { line_items } = await sameAsMerchants(answered, merchant)
        expect(line_items.map(({ item }) => item.id)).toEqual([two])
      },
    },
    {
      title: 'refuses to change a line that is not there, and the cart stays',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        await shopper.add(variant)
        const refused = await shopper.mutate({
          type: 'set_quantity',
          line_item_id: '999999999',
          quantity: 2,
        })
        expect(refused.ok).toBe(false)
        expect(codesOf(refused.messages)).toContain('line_item_not_found')
        expect(quantityOf(await sameAsMerchants((await shopper.cart()).cart, merchant), variant)).toBe(1)
      },
    },
    {
      title: 'refuses a variant that does not exist, and quantities that make no sense',
      async run() {
        const shopper = createShopper(contract.create())
        const variant = await variantOf(shopper, known.simple)
        await shopper.add(variant)
        const unknown = await shopper.add('999999999')
        expect(unknown.ok).toBe(false)
        expect(codesOf(unknown.messages)).toContain('item_unavailable')
        for (const quantity of [0, -1, 1.5]) {
          const refused = await shopper.add(variant, quantity)
          expect(refused.ok, `adding ${quantity}`).toBe(false)
          expect(codesOf(refused.messages)).toContain('quantity_invalid')
        }
        expect(quantityOf(await sameAsMerchants((await shopper.cart()).cart, merchant), variant)).toBe(1)
      },
    },
  ]
}
