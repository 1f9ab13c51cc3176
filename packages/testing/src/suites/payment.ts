import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, quantityOf } from '../shopper/cart-facts.ts'
import { createShopper } from '../shopper/create-shopper.ts'
import { freshEmail, toTheCounter } from '../shopper/to-the-counter.ts'
import { withoutCheckout } from './without-checkout.ts'

/** Payments that do not go through at once. */
export function payment(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const adapter = contract.create()
  if (!adapter.checkout) return withoutCheckout(contract)

  return [
    {
      title: 'places nothing when the payment is declined, and the order when it then goes through',
      async run() {
        const shopper = createShopper(contract.create())
        const email = freshEmail()
        await toTheCounter(shopper, contract, email)
        const declined = await shopper.complete(await merchant.declined(), 'one-intent')
        expect(declined.ok).toBe(false)
        expect(declined.messages).toContainEqual(
          expect.objectContaining({ code: 'payment_failed', severity: 'recoverable' }),
        )
        expect(await merchant.ordersOf(email)).toEqual([])
        const paid = await shopper.complete(await merchant.accepted(), 'next-intent')
        expect(paid).toMatchObject({ ok: true, checkout: { status: 'completed' } })
        expect(await merchant.ordersOf(email)).toHaveLength(1)
      },
    },
    {
      title: 'lets the shopper change the cart after a declined payment, and pay for what it is then',
      async run() {
        const shopper = createShopper(contract.create())
        const email = freshEmail()
        const ready = await toTheCounter(shopper, contract, email, 1)
        await shopper.complete(await merchant.declined())
        const [line] = ready.checkout?.line_items ?? []
        const changed = await shopper.mutate({
          type: 'set_quantity',
          line_item_id: line?.id ?? '',
          quantity: 3,
        })
        expect(changed.ok, JSON.stringify(changed.messages)).toBe(true)
        expect(quantityOf(changed.cart, line?.item.id ?? '')).toBe(3)
        const paid = await shopper.complete(await merchant.accepted())
        expect(paid.ok, JSON.stringify(paid.messages)).toBe(true)
        const [order, ...more] = await merchant.ordersOf(email)
        expect(more).toEqual([])
        expect(order?.lines).toEqual([{ variant_id: line?.item.id, quantity: 3 }])
      },
    },
    {
      title: 'refuses a way to pay that it does not offer',
      async run() {
        const shopper = createShopper(contract.create())
        const email = freshEmail()
        await toTheCounter(shopper, contract, email)
        const instrument = { id: 'x', handler_id: 'no-such-handler', type: 'x' }
        const refused = await shopper.complete({ instrument })
        expect(refused.ok).toBe(false)
        expect(codesOf(refused.messages)).toContain('payment_method_unavailable')
        expect(await merchant.ordersOf(email)).toEqual([])
        expect((await shopper.checkout()).checkout).toMatchObject({ status: 'ready_for_complete' })
      },
    },
  ]
}
