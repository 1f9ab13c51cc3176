import { type Cart, isTillError } from '@tillkit/core'
import { createShopper, describeAdapter, realShop } from '@tillkit/testing'
import { evershopAccess, evershopMerchant, fromAnotherAddress } from '@tillkit/testing/evershop'
import { describe, expect, it } from 'vitest'
import { evershopAdapter } from './index.ts'

const access = await realShop('evershop')
const { url: endpoint } = evershopAccess.parse(access)
const merchant = evershopMerchant(access)
const { known } = merchant

describeAdapter('evershop', {
  create: () => evershopAdapter({ endpoint, fetch: fromAnotherAddress }),
  merchant,
})

describe('a real EverShop', () => {
  it('lets one address ask 120 times a minute, then says how long to wait; another is still served', async () => {
    const from = (address: string) =>
      evershopAdapter({
        endpoint,
        fetch: (input, init) =>
          fetch(input, { ...init, headers: { ...toObject(init?.headers), 'x-forwarded-for': address } }),
      }).catalog.lookup([known.simple], { context: {} })
    const fault = async (work: Promise<unknown>) =>
      work.then(() => undefined).catch((error: unknown) => error)
    const answers = []
    for (let asked = 0; asked < 121; asked++) answers.push(await fault(from('203.0.113.7')))
    expect(answers.slice(0, 120).filter(Boolean)).toEqual([])
    expect(answers[120]).toMatchObject({ code: 'rate_limited', retryable: true, retryAfterMs: 60_000 })
    expect(await from('203.0.113.8')).toHaveLength(1)
  })

  it('tells what became of an order whose answer was lost', async () => {
    const shopper = createShopper(
      evershopAdapter({
        endpoint,
        async fetch(input, init) {
          const reply = await fromAnotherAddress(input, init)
          if (`${input instanceof Request ? input.url : input}`.endsWith('/checkout'))
            throw new TypeError('Lost')
          return reply
        },
      }),
    )
    const [variant] = (await shopper.product(known.simple)).variants
    const email = `lost-${Date.now()}@example.com`
    await shopper.add(variant?.id ?? '', 2)
    await shopper.update({ buyer: { email }, destination: known.destination })
    const offered = await shopper.checkout()
    const [option] = offered.checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.options ?? []
    const ready = await shopper.update({ fulfillment_option_id: option?.id ?? '' })
    const fault = await shopper.complete(await merchant.accepted()).catch((error: unknown) => error)
    expect(isTillError(fault) && fault.code).toBe('network')

    const { checkout } = await shopper.checkout(ready.checkout?.id)
    expect(checkout).toMatchObject({ id: ready.checkout?.id, status: 'completed' })
    expect(totalOf(checkout)).toBe(totalOf(ready.checkout))
    expect(await merchant.ordersOf(email)).toMatchObject([{ total: totalOf(ready.checkout) }])
    const next = await shopper.add(variant?.id ?? '')
    expect(next.cart?.line_items).toMatchObject([{ quantity: 1 }])
    expect((await shopper.checkout(ready.checkout?.id)).checkout?.status).toBe('completed')
  })

  it('takes no emptied cart for an order', async () => {
    const shopper = createShopper(evershopAdapter({ endpoint, fetch: fromAnotherAddress }))
    const [variant] = (await shopper.product(known.simple)).variants
    const { cart } = await shopper.add(variant?.id ?? '')
    const line_item_id = cart?.line_items[0]?.id ?? ''
    const emptied = await shopper.mutate({ type: 'set_quantity', line_item_id, quantity: 0 })
    expect(emptied).toMatchObject({ ok: true, cart: null })
    expect((await shopper.checkout(cart?.id)).checkout).toBeNull()
    expect((await shopper.add(variant?.id ?? '')).cart?.line_items).toHaveLength(1)
  })
})

const totalOf = (cart: Cart | null | undefined) => cart?.totals.find(({ type }) => type === 'total')?.amount
const toObject = (headers: HeadersInit | undefined) => Object.fromEntries(new Headers(headers))
