import { expect } from 'vitest'
import type { Contract, ContractTest } from '../contract.ts'
import { codesOf, quantityOf, rowOf, variantOf } from '../shopper/cart-facts.ts'
import { createShopper, type Shopper } from '../shopper/create-shopper.ts'
import { freshEmail, toTheCounter } from '../shopper/to-the-counter.ts'
import { withoutCheckout } from './without-checkout.ts'

/** What was bought. */
export function order(contract: Contract): readonly ContractTest[] {
  const { merchant } = contract
  const { known } = merchant
  const adapter = contract.create()
  if (!adapter.checkout) return withoutCheckout(contract)

  async function buy(
    key: string,
  ): Promise<{ shopper: Shopper; email: string; order_id: string; checkout_id: string }> {
    const shopper = createShopper(contract.create())
    const email = freshEmail()
    const ready = await toTheCounter(shopper, contract, email)
    const { ok, checkout, messages } = await shopper.complete(await merchant.accepted(), key)
    expect(ok, JSON.stringify(messages)).toBe(true)
    expect(checkout?.status).toBe('completed')
    return { shopper, email, order_id: checkout?.order?.id ?? '', checkout_id: ready.checkout?.id ?? '' }
  }

  return [
    {
      title: 'places a whole order: lines, amount, address and e-mail as the shopper meant them',
      async run() {
        const shopper = createShopper(contract.create())
        const email = freshEmail()
        const ready = await toTheCounter(shopper, contract, email)
        const { checkout } = await shopper.complete(await merchant.accepted(), freshEmail())
        expect(checkout).toMatchObject({ status: 'completed', id: ready.checkout?.id })
        expect(checkout?.order?.permalink_url).toMatch(/^https?:\/\//)
        expect(checkout?.totals, 'pays what was shown').toEqual(ready.checkout?.totals)
        const orders = await merchant.ordersOf(email)
        expect(orders).toHaveLength(1)
        const placed = await merchant.order(checkout?.order?.id ?? '')
        expect(orders[0]).toEqual(placed)
        expect(placed).toMatchObject({
          email,
          currency: ready.checkout?.currency,
          lines: ready.checkout?.line_items.map(({ item, quantity }) => ({ variant_id: item.id, quantity })),
          total: rowOf(ready.checkout?.totals, 'total'),
          destination: known.destination,
        })
      },
    },
    {
      title: 'is one order, however often it is placed',
      async run() {
        const { shopper, email, order_id } = await buy('placed-twice')
        const again = await shopper.complete(await merchant.accepted(), 'placed-twice')
        if (adapter.capabilities.idempotent_complete)
          expect(again).toMatchObject({
            ok: true,
            checkout: { status: 'completed', order: { id: order_id } },
          })
        else expect(again.ok).toBe(false)
        expect(await merchant.ordersOf(email)).toHaveLength(1)
      },
    },
    {
      title: 'is one order when it is placed twice at once',
      async run() {
        const shopper = createShopper(contract.create())
        const email = freshEmail()
        await toTheCounter(shopper, contract, email)
        const payment = await merchant.accepted()
        const key = freshEmail()
        await Promise.allSettled([shopper.complete(payment, key), shopper.complete(payment, key)])
        const orders = await merchant.ordersOf(email)
        expect(orders).toHaveLength(1)
      },
    },
    {
      title: 'tells the truth to who lost the answer and asks with the reference',
      async run() {
        const { shopper, order_id, checkout_id } = await buy(freshEmail())
        const { checkout } = await shopper.checkout(checkout_id)
        expect(checkout).toMatchObject({ status: 'completed', order: { id: order_id } })
      },
    },
    {
      title: adapter.capabilities.order_lookup
        ? 'reads an order back, and does not know one that nobody placed'
        : 'has no order part, as declared',
      async run() {
        const { shopper, order_id } = await buy(freshEmail())
        if (!adapter.capabilities.order_lookup) {
          expect(adapter.order).toBeUndefined()
          return
        }
        const { order: read } = await shopper.order(order_id)
        const placed = await merchant.order(order_id)
        expect(read).toMatchObject({ id: order_id, currency: placed?.currency })
        expect(rowOf(read?.totals, 'total')).toBe(placed?.total)
        expect(read?.line_items.map(({ item, quantity }) => [item.id, quantity.total])).toEqual(
          placed?.lines.map(({ variant_id, quantity }) => [variant_id, quantity]),
        )
        const unknown = await shopper.order('NO-SUCH-ORDER')
        expect(unknown).toMatchObject({ ok: false, order: null })
        expect(codesOf(unknown.messages)).toContain('not_found')
      },
    },
    {
      title: 'leaves no cart behind, and the next add begins a new one',
      async run() {
        const { shopper, email, checkout_id } = await buy(freshEmail())
        expect((await shopper.cart()).cart).toBeNull()
        const variant = await variantOf(shopper, known.other)
        const { ok, cart } = await shopper.add(variant)
        expect(ok).toBe(true)
        expect(cart?.id).not.toBe(checkout_id)
        expect(cart?.line_items).toHaveLength(1)
        expect(quantityOf(cart, variant)).toBe(1)
        expect(await merchant.ordersOf(email)).toHaveLength(1)
      },
    },
  ]
}
