import { type Adapter, type CheckoutPart, TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { type RelayCaller, relayCaller } from './relay-caller.fixture.ts'

const address = {
  first_name: 'Ada',
  last_name: 'Byron',
  street_address: 'Domkloster 4',
  address_locality: 'Köln',
  postal_code: '50667',
  address_country: 'DE',
}
const buyer = { email: 'ada@example.com', first_name: 'Ada', last_name: 'Byron' }
const invoice = { payment: { instruments: [{ id: 'invoice', handler_id: 'invoice', type: 'invoice' }] } }
const lines = [{ item: { id: 'MUG' }, quantity: 2 }]
const keyed = (key: string) => ({ 'idempotency-key': key })

/** Everything a checkout needs but its payment, in UCP's words. */
const filled = (optionId: string) => ({
  line_items: lines,
  buyer,
  fulfillment: {
    methods: [
      { type: 'shipping', destinations: [address], groups: [{ id: 'g', selected_option_id: optionId }] },
    ],
  },
})

/** A checkout that only waits to be completed; its id. */
async function ready({ call }: RelayCaller): Promise<string> {
  const begun = await call('POST', '/m/acme/checkout-sessions', { line_items: lines })
  const id = begun.body.id ?? ''
  const option = begun.body.fulfillment?.methods?.[0]?.groups?.[0]?.options?.[0]?.id ?? ''
  const put = await call('PUT', `/m/acme/checkout-sessions/${id}`, filled(option))
  expect(put.body).toMatchObject({ id, status: 'ready_for_complete', ucp: { status: 'success' } })
  return id
}

/** Wraps the checkout part of the memory adapter. */
const withCheckout =
  (wrap: (part: CheckoutPart) => Partial<CheckoutPart>) =>
  (adapter: Adapter): Adapter => {
    const { checkout } = adapter
    return checkout ? { ...adapter, checkout: { ...checkout, ...wrap(checkout) } } : adapter
  }

describe('a checkout over the relay', () => {
  it('goes from a cart to an order that can be read', async () => {
    const caller = relayCaller()
    const { call, merchant } = caller
    const cart = await call('POST', '/m/acme/carts', { line_items: lines })
    const begun = await call('POST', '/m/acme/checkout-sessions', { cart_id: cart.body.id, line_items: [] })
    expect(begun).toMatchObject({ status: 201, body: { id: cart.body.id, status: 'incomplete' } })
    const option = begun.body.fulfillment?.methods?.[0]?.groups?.[0]?.options?.[0]?.id ?? ''
    const path = `/m/acme/checkout-sessions/${cart.body.id}`
    await call('PUT', path, filled(option))
    const read = await call('GET', path)
    expect(read.body).toMatchObject({ status: 'ready_for_complete', buyer })

    const done = await call('POST', `${path}/complete`, invoice, keyed('k-1'))
    expect(done.body).toMatchObject({
      status: 'completed',
      ucp: { status: 'success' },
      totals: read.body.totals,
    })
    expect(merchant.books.orders()).toHaveLength(1)
    const order = await call('GET', `/m/acme/orders/${done.body.order?.id}`)
    expect(order.body).toMatchObject({
      id: done.body.order?.id,
      label: merchant.books.orders()[0]?.order_number,
      checkout_id: cart.body.id,
    })
    expect((await call('GET', path)).body.order).toEqual(done.body.order)
    expect((await call('GET', `/m/acme/carts/${cart.body.id}`)).body.messages?.[0]?.code).toBe('not_found')
    const guessed = await call('GET', `/m/acme/orders/${order.body.label}`)
    expect(guessed.body.messages?.[0]?.code).toBe('not_found')
  })

  it('tells what is missing and what is wrong, each by its place', async () => {
    const { call } = relayCaller()
    const begun = await call('POST', '/m/acme/checkout-sessions', { line_items: lines, buyer })
    expect(begun.body.buyer).toEqual(buyer)
    const path = `/m/acme/checkout-sessions/${begun.body.id}`
    const far = { ...address, address_country: 'AQ' }
    const put = await call('PUT', path, { fulfillment: { methods: [{ destinations: [far] }] } })
    expect(put.body.ucp.status).toBe('error')
    expect(put.body.messages?.[0]).toMatchObject({ code: 'address_undeliverable' })
    expect(put.body.line_items).toHaveLength(1)
    const early = await call('POST', `${path}/complete`, invoice)
    expect(early.body).toMatchObject({ status: 'incomplete', ucp: { status: 'error' } })
    expect(early.body.messages?.map(it => it.code)).toContain('checkout_incomplete')
    const unpaid = await call('POST', `${path}/complete`, { payment: { instruments: [] } })
    expect(unpaid).toMatchObject({ status: 400, body: { messages: [{ path: '$.payment.instruments' }] } })
  })

  it('sends the merchant only what is not so yet', async () => {
    const sent: object[] = []
    const caller = relayCaller(
      withCheckout(part => ({
        update: (input, call) => {
          sent.push(input)
          return part.update(input, call)
        },
      })),
    )
    const id = await ready(caller)
    sent.length = 0
    const path = `/m/acme/checkout-sessions/${id}`
    const { body } = await caller.call('GET', path)
    await caller.call('PUT', path, body)
    expect(sent).toEqual([])
    await caller.call('PUT', path, { ...body, buyer: { ...buyer, email: 'grace@example.com' } })
    expect(sent).toEqual([{ buyer: { ...buyer, email: 'grace@example.com' } }])
  })

  it('is canceled: it takes no change and places no order', async () => {
    const caller = relayCaller()
    const { call, merchant } = caller
    const path = `/m/acme/checkout-sessions/${await ready(caller)}`
    const canceled = await call('POST', `${path}/cancel`)
    expect(canceled.body).toMatchObject({ status: 'canceled', line_items: [{ quantity: 2 }] })
    expect((await call('GET', path)).body.status).toBe('canceled')
    expect((await call('POST', `${path}/complete`, invoice)).body.ucp.status).toBe('error')
    expect(merchant.books.orders()).toEqual([])
  })

  it('is closed once it is an order', async () => {
    const caller = relayCaller()
    const path = `/m/acme/checkout-sessions/${await ready(caller)}`
    await caller.call('POST', `${path}/complete`, invoice)
    const answers = [
      await caller.call('PUT', path, { line_items: [] }),
      await caller.call('POST', `${path}/cancel`),
    ]
    for (const { body } of answers)
      expect(body).toMatchObject({
        status: 'completed',
        ucp: { status: 'error' },
        messages: [{ code: 'checkout_closed' }],
      })
  })

  it('waits at the merchant’s own page where its API has none', async () => {
    const { call } = relayCaller(({ checkout: _, ...adapter }) => ({
      ...adapter,
      capabilities: { ...adapter.capabilities, checkout: 'hand_off' },
      permalink: it => `https://shop.example/cart/${it.map(line => line.variant_id).join()}`,
    }))
    const begun = await call('POST', '/m/acme/checkout-sessions', { line_items: lines })
    expect(begun.body).toMatchObject({
      status: 'requires_escalation',
      continue_url: 'https://shop.example/cart/MUG',
      messages: [{ code: 'checkout_at_merchant', severity: 'requires_buyer_input' }],
    })
    const path = `/m/acme/checkout-sessions/${begun.body.id}`
    const put = await call('PUT', path, { line_items: [{ item: { id: 'CANDLE' }, quantity: 1 }] })
    expect(put.body.continue_url).toBe('https://shop.example/cart/CANDLE')
    const again = await call('PUT', path, put.body)
    expect(again.body.messages?.map(it => it.code)).toEqual(['checkout_at_merchant'])
    expect((await call('POST', `${path}/complete`, invoice)).body.status).toBe('requires_escalation')
  })
})

describe('completing over the relay', () => {
  /** A merchant that knows no keys: two calls would be two tries. */
  const keyless = withCheckout(part => ({
    complete: (input, { idempotency_key: _, ...call }) => part.complete(input, call),
  }))

  it('places one order for 200 requests with one key, and answers all alike', async () => {
    let sent = 0
    const caller = relayCaller(
      withCheckout(part => ({
        complete: (input, { idempotency_key: _, ...call }) => {
          sent += 1
          return part.complete(input, call)
        },
      })),
    )
    const path = `/m/acme/checkout-sessions/${await ready(caller)}/complete`
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => caller.call('POST', path, invoice, keyed('one'))),
    )
    expect(sent).toBe(1)
    expect(caller.merchant.books.orders()).toHaveLength(1)
    expect(new Set(answers.map(it => JSON.stringify([it.status, it.body]))).size).toBe(1)
    expect(answers[0]?.body.status).toBe('completed')
  })

  it('places one order for many keys at once, and none', async () => {
    const caller = relayCaller(keyless)
    const path = `/m/acme/checkout-sessions/${await ready(caller)}/complete`
    const answers = await Promise.all(
      [{}, {}, keyed('a'), keyed('b')].map(headers => caller.call('POST', path, invoice, headers)),
    )
    expect(caller.merchant.books.orders()).toHaveLength(1)
    expect(new Set(answers.map(it => it.body.order?.id)).size).toBe(1)
  })

  it('finds the order when the merchant’s answer got lost', async () => {
    const caller = relayCaller(keyless)
    const path = `/m/acme/checkout-sessions/${await ready(caller)}/complete`
    caller.merchant.tell({ lose: { only: 'complete' } })
    const done = await caller.call('POST', path, invoice, keyed('lost'))
    expect(done).toMatchObject({ status: 200, body: { status: 'completed', ucp: { status: 'success' } } })
    expect(caller.merchant.books.orders()).toHaveLength(1)
  })

  it('leaves the outcome open when nothing can be found out, and tells the truth to who asks again', async () => {
    let isDown = false
    const lost = () => Promise.reject(new TillError('network', 'down'))
    const caller = relayCaller(
      withCheckout(part => ({
        get: (reference, call) => (isDown ? lost() : part.get(reference, call)),
        async complete(input, { idempotency_key: _, ...call }) {
          await part.complete(input, call)
          isDown = true
          return lost()
        },
      })),
    )
    const path = `/m/acme/checkout-sessions/${await ready(caller)}/complete`
    expect((await caller.call('POST', path, invoice, keyed('k'))).status).toBe(502)
    isDown = false
    const again = await caller.call('POST', path, invoice, keyed('k'))
    expect(again.body).toMatchObject({ status: 'completed' })
    expect(caller.merchant.books.orders()).toHaveLength(1)
  })

  it('lets a declined payment be followed by another, under another key', async () => {
    const caller = relayCaller(keyless)
    const path = `/m/acme/checkout-sessions/${await ready(caller)}/complete`
    caller.merchant.tell({ declinePayments: 1 })
    const declined = await caller.call('POST', path, invoice, keyed('first'))
    expect(declined.body).toMatchObject({
      status: 'ready_for_complete',
      ucp: { status: 'error' },
      messages: [{ code: 'payment_failed' }],
    })
    expect((await caller.call('POST', path, invoice, keyed('first'))).body).toEqual(declined.body)
    const paid = await caller.call('POST', path, invoice, keyed('second'))
    expect(paid.body.status).toBe('completed')
    expect(caller.merchant.books.orders()).toHaveLength(1)
  })
})
