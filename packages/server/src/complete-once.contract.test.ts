import type { MerchantSideDoor } from '@tillkit/testing'
import { vendureMerchant } from '@tillkit/testing/vendure'
import { describe, expect, inject, it } from 'vitest'
import { createRelay, type Relay } from './create-relay.ts'
import { memoryIdempotencyStore } from './stores/memory-idempotency-store.ts'
import { memorySessionStore } from './stores/memory-session-store.ts'
import { checked, type Reply, testConfig } from './ucp/relay-caller.fixture.ts'

const { shopApi, ...access } = inject('vendure')
const door: MerchantSideDoor = await vendureMerchant({ ...access })

/** A relay before Vendure. `lose` says which of its calls to the merchant lose their answer. */
function relayOf(lose: (body: string) => boolean = () => false): Relay {
  const get: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const body = await request.clone().text()
    const response = await fetch(request)
    if (lose(body)) throw new TypeError('the connection was closed')
    return response
  }
  return createRelay(
    { ...testConfig, merchants: [{ id: 'acme', adapter: 'vendure', endpoint: shopApi }] },
    { idempotency: memoryIdempotencyStore(), sessions: memorySessionStore(), merchantFetch: () => get },
  )
}

async function call(
  relay: Relay,
  method: string,
  path: string,
  body?: object,
  key: string = crypto.randomUUID(),
): Promise<{ readonly status: number; readonly text: string; readonly body: Reply }> {
  const response = await checked(relay)(
    new Request(`https://relay.example${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as Reply }
}

/** A checkout that only waits to be completed: its address, and by whom. */
async function ready(relay: Relay): Promise<{ readonly path: string; readonly email: string }> {
  const email = `relay-${crypto.randomUUID()}@example.com`
  const { body: found } = await call(relay, 'POST', '/catalog/lookup', { ids: [door.known.simple] })
  const line_items = [{ item: { id: found.products?.[0]?.variants[0]?.id }, quantity: 1 }]
  const { body: begun } = await call(relay, 'POST', '/checkout-sessions', {
    line_items,
    buyer: { email, first_name: 'Ada', last_name: 'Byron' },
    fulfillment: { methods: [{ type: 'shipping', destinations: [door.known.destination] }] },
  })
  const option = begun.fulfillment?.methods?.[0]?.groups?.[0]?.options?.[0]?.id
  const path = `/checkout-sessions/${begun.id}`
  const fulfillment = { methods: [{ groups: [{ selected_option_id: option }] }] }
  const put = await call(relay, 'PUT', path, { fulfillment })
  expect(put.body.status, put.text).toBe('ready_for_complete')
  return { path, email }
}

const { instrument } = await door.accepted()
const payment = { payment: { instruments: [instrument] } }

describe('completing at a real Vendure, which knows no keys', () => {
  it('places one order for 200 requests with one key, and answers all alike', {
    timeout: 120_000,
  }, async () => {
    const relay = relayOf()
    const { path, email } = await ready(relay)
    const key = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => call(relay, 'POST', `${path}/complete`, payment, key)),
    )
    expect(await door.ordersOf(email)).toHaveLength(1)
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 200, body: { status: 'completed' } })
  })

  it('finds the order when the answer got lost after the merchant had placed it', async () => {
    let isLost = false
    const relay = relayOf(body => {
      const isPayment = !isLost && body.includes('addPaymentToOrder')
      isLost ||= isPayment
      return isPayment
    })
    const { path, email } = await ready(relay)
    const done = await call(relay, 'POST', `${path}/complete`, payment)
    expect([isLost, done.status, done.body.status]).toEqual([true, 200, 'completed'])
    const [order, ...more] = await door.ordersOf(email)
    expect(more).toEqual([])
    expect(done.body.order?.label).toBe(order?.id)
  })

  it('finds the order on another node that knows nothing but the id', async () => {
    let isDown = false
    const dying = relayOf(body => {
      isDown ||= body.includes('addPaymentToOrder')
      return isDown
    })
    const { path, email } = await ready(dying)
    const key = crypto.randomUUID()
    const lost = await call(dying, 'POST', `${path}/complete`, payment, key)
    expect(lost.status).toBe(502)
    const done = await call(relayOf(), 'POST', `${path}/complete`, payment, key)
    expect(done.body).toMatchObject({ status: 'completed', ucp: { status: 'success' } })
    expect(await door.ordersOf(email)).toHaveLength(1)
  })
})
