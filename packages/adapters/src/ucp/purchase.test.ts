import { type Call, type CheckoutInput, type CheckoutResult, isTillError } from '@tillkit/core'
import { createUcpMerchant, type UcpMerchantInit } from '@tillkit/testing/ucp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPurchase } from './purchase.ts'

const context = { currency: 'EUR', language: 'de' }
const instrument = { id: 'invoice', handler_id: 'invoice', type: 'no_credential' }
const destination = { street_address: 'Domkloster 4', postal_code: '50667', address_country: 'DE' }

async function open(init: UcpMerchantInit = {}) {
  const standIn = createUcpMerchant(init)
  const bodies: { readonly line: string; readonly headers: Headers; readonly json: unknown }[] = []
  const get: typeof fetch = async (input, options) => {
    const request = new Request(input, options)
    const text = await request.clone().text()
    bodies.push({
      line: `${request.method} ${new URL(request.url).pathname}`,
      headers: request.headers,
      json: text && JSON.parse(text),
    })
    return standIn.fetch(request)
  }
  const purchase = await createPurchase({ endpoint: standIn.endpoint, fetch: get })
  const { cart, checkout } = purchase
  if (!checkout) throw new Error('the stand-in is native')
  let session: string | undefined
  const keep = <T extends { readonly session?: string }>(answer: T): T => {
    session = answer.session ?? session
    return answer
  }
  const callOf = (idempotency_key?: string): Call => ({ context, session, idempotency_key })
  const add = async (variant_id: string, quantity = 1, key?: string) =>
    keep(await cart.mutate({ type: 'add', lines: [{ variant_id, quantity }] }, callOf(key)))
  const read = async () => keep(await cart.get(callOf()))
  const begin = async () => keep(await checkout.get(undefined, callOf()))
  const update = async (input: CheckoutInput) => keep(await checkout.update(input, callOf()))
  const complete = async (key = 'key-1') => keep(await checkout.complete({ instrument }, callOf(key)))
  async function toTheCounter(): Promise<CheckoutResult> {
    await add('morning-tea')
    await begin()
    return update({ buyer: { email: 'ada@example.com' }, destination, fulfillment_option_id: 'post' })
  }
  const readBack = (reference: string) => checkout.get(reference, callOf())
  const secret = () => session
  return { standIn, bodies, purchase, secret, add, read, begin, update, complete, toTheCounter, readBack }
}

describe('a purchase from a UCP merchant', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 }))
  afterEach(() => vi.useRealTimers())

  it('begins one cart, however often the first add is sent under its key', async () => {
    const { add, standIn, purchase } = await open()
    standIn.loseNext = 'POST /carts'
    const fault: unknown = await add('morning-tea', 1, 'intent').catch(error => error)
    expect(isTillError(fault) && fault.code).toBe('network')
    await add('morning-tea', 1, 'intent')
    expect(standIn.counter.baskets).toHaveLength(1)
    expect(
      purchase.permalink?.([
        { variant_id: 'a b', quantity: 2 },
        { variant_id: 'mug', quantity: 1 },
      ]),
    ).toBe('https://tea.example/cart/~YSBi:2,mug:1')
  })

  it('sends UCP’s headers, the language, and a key of its own with each replacement', async () => {
    const { add, bodies } = await open()
    await add('morning-tea', 1, 'intent')
    await add('morning-tea', 1, 'intent')
    await add('morning-tea', 1, 'intent')
    const keys = bodies.map(it => it.headers.get('idempotency-key')).filter(Boolean)
    expect(keys[0]).toBe('intent')
    expect(new Set(keys).size).toBe(3)
    expect(bodies.at(-1)?.headers.get('accept-language')).toBe('de')
  })

  it('turns the cart into a checkout once, and takes its lines along', async () => {
    const { add, begin, read, secret, standIn } = await open()
    await add('morning-tea', 2)
    const { checkout: first } = await begin()
    expect(secret()).toBe(`checkout-sessions/${first?.id}#cart_1`)
    expect((await begin()).checkout?.id).toBe(first?.id)
    await add('evening-tea')
    expect((await read()).cart?.line_items.map(it => it.quantity)).toEqual([2, 1])
    expect(standIn.counter.baskets).toHaveLength(1)
    // The new line travels with the others.
    expect((await begin()).checkout?.fulfillment?.methods?.[0]?.line_item_ids).toHaveLength(2)
  })

  it('takes out a line again that the merchant keeps and will not sell', async () => {
    const { add, standIn, read } = await open({ keepsShort: true })
    await add('morning-tea')
    const refused = await add('gone-tea')
    expect(refused).toMatchObject({ ok: false, messages: [{ code: 'out_of_stock' }] })
    expect(refused.cart?.line_items.map(it => it.item.id)).toEqual(['morning-tea'])
    expect((await read()).cart?.messages).toBeUndefined()
    expect(standIn.counter.baskets[0]?.lines).toHaveLength(1)
  })

  it('keeps the billing address until the order is placed, and sends it along', async () => {
    const { toTheCounter, update, complete, bodies } = await open()
    await toTheCounter()
    const billing_address = { ...destination, address_country: 'AT' }
    expect((await update({ billing_address })).ok).toBe(true)
    expect((await complete()).checkout?.status).toBe('completed')
    expect(bodies.at(-1)).toMatchObject({
      json: { payment: { instruments: [{ ...instrument, billing_address, selected: true }] } },
    })
  })

  it('pays by the name that 2026-01-11 has for it', async () => {
    const { toTheCounter, complete, bodies } = await open({ version: '2026-01-11', keepsShort: true })
    await toTheCounter()
    expect((await complete()).checkout?.status).toBe('completed')
    expect(bodies.at(-1)).toMatchObject({ json: { payment_data: { handler_id: 'invoice' } } })
  })

  it('writes what a discount takes off with its minus, also before 2026-04-08', async () => {
    const { add, purchase, secret } = await open({ version: '2026-01-23' })
    await add('morning-tea')
    const { cart } = await purchase.cart.mutate(
      { type: 'add_code', code: 'take10' },
      { context, session: secret() },
    )
    expect(cart?.totals.map(it => [it.type, it.amount])).toEqual([
      ['subtotal', 890],
      ['discount', -89],
      ['total', 801],
    ])
    expect(cart?.discounts).toEqual({
      codes: ['take10'],
      applied: [{ code: 'take10', title: 'Ten percent', amount: 89 }],
    })
  })

  it('waits for an order that is being placed', async () => {
    const { toTheCounter, complete, standIn } = await open()
    await toTheCounter()
    standIn.rules.busy = 3
    expect((await complete()).checkout).toMatchObject({
      status: 'completed',
      order: { id: expect.any(String) },
    })
    expect(standIn.log.filter(it => it.endsWith('/complete'))).toHaveLength(1)
  })

  it('leaves it open where the merchant is still busy after its patience, and finds the order by its reference', async () => {
    const { toTheCounter, complete, readBack, standIn } = await open()
    const { checkout } = await toTheCounter()
    standIn.rules.busy = 1000
    await expect(complete()).rejects.toMatchObject({ code: 'timeout' })
    for (const basket of standIn.counter.baskets) basket.busy = 0
    expect((await readBack(checkout?.id ?? '')).checkout?.status).toBe('completed')
  }, 60_000)

  it('places one order when the answer is lost, and tells it to who asks again, even under another key', async () => {
    const { toTheCounter, complete, standIn } = await open()
    await toTheCounter()
    standIn.loseNext = '/complete'
    await expect(complete('key-1')).rejects.toMatchObject({ code: 'network' })
    expect(await complete('key-2')).toMatchObject({ ok: true, checkout: { status: 'completed' } })
    expect(standIn.log.filter(it => it.endsWith('/complete'))).toHaveLength(1)
    expect(standIn.counter.baskets.filter(it => it.orderId)).toHaveLength(1)
  })

  it('goes on at the merchant where the payment asks for it', async () => {
    const { toTheCounter, complete, standIn } = await open()
    await toTheCounter()
    standIn.rules.escalations = 1
    expect(await complete()).toMatchObject({
      ok: true,
      checkout: { status: 'requires_escalation', continue_url: expect.stringMatching(/^https:/) },
    })
  })

  it('knows a missing resource by 404, a refusal by 400, and a conflict for a fault', async () => {
    const { purchase, standIn } = await open()
    const answering = async (status: number, body: object) => {
      const get: typeof fetch = async (input, init) =>
        /carts/.test(new Request(input).url) ? Response.json(body, { status }) : standIn.fetch(input, init)
      const { cart } = await createPurchase({ endpoint: standIn.endpoint, fetch: get })
      return cart
    }
    const session = 'carts/1'
    expect(await (await answering(404, { detail: 'gone' })).get({ context, session })).toMatchObject({
      ok: true,
      cart: null,
    })
    const sold = await answering(400, { code: 'OUT_OF_STOCK', content: 'Sold out' })
    const op = { type: 'add', lines: [{ variant_id: 'x', quantity: 1 }] } as const
    expect(await sold.mutate(op, { context })).toMatchObject({
      ok: false,
      messages: [{ code: 'out_of_stock' }],
    })
    // Both say nothing of what became of the first request, so neither may pass for a refusal.
    const busy = { type: 'error', code: 'request_in_progress', content: '', severity: 'recoverable' }
    for (const body of [
      { code: 'idempotency_conflict', content: '' },
      { ucp: {}, messages: [busy] },
    ]) {
      const conflict = await answering(409, body)
      await expect(conflict.mutate(op, { context })).rejects.toMatchObject({
        code: 'merchant_error',
        retryable: false,
      })
    }
    expect(await purchase.cart.get({ context, session: 'no path/../../x' })).toMatchObject({ cart: null })
  })

  it('has no cart where the merchant loses it between the reading and the change', async () => {
    const { add, standIn } = await open()
    await add('morning-tea')
    const gone = [{ type: 'error', code: 'not_found', content: 'Gone', severity: 'unrecoverable' }]
    const read = standIn.log.length
    standIn.spoil = (_, body) =>
      standIn.log.length > read + 1
        ? { ucp: { version: '2026-04-08', status: 'error' }, messages: gone }
        : body
    expect(await add('morning-tea')).toMatchObject({
      ok: false,
      cart: null,
      messages: [{ code: 'not_found' }],
    })
  })

  it('says why a change was refused by errors alone', async () => {
    const { add, standIn } = await open()
    const messages = [
      { type: 'info', content: 'Try the tea next door' },
      { type: 'error', code: 'out_of_stock', content: 'Gone', severity: 'unrecoverable' },
    ]
    standIn.spoil = () => ({ ucp: { version: '2026-04-08', status: 'error' }, messages })
    const refused = await add('morning-tea')
    expect(refused).toMatchObject({ ok: false, cart: null })
    expect(refused.messages.map(it => it.code)).toEqual(['out_of_stock'])
  })

  it('shows no total that its rows do not lead to', async () => {
    const { add, read, standIn } = await open()
    await add('morning-tea')
    standIn.spoil = (_, body) => ({
      ...body,
      totals: [
        { type: 'subtotal', amount: 890 },
        { type: 'total', amount: 5 },
      ],
    })
    await expect(read()).rejects.toMatchObject({ code: 'broken_reply' })
  })

  it('rejects where the merchant only shows products', async () => {
    const services = { 'dev.ucp.shopping': [{ transport: 'rest', endpoint: 'https://a.example/ucp' }] }
    const profile = { ucp: { version: '2026-04-08', services } }
    const get: typeof fetch = async () => Response.json(profile)
    await expect(createPurchase({ endpoint: 'https://a.example', fetch: get })).rejects.toMatchObject({
      code: 'unsupported',
    })
  })
})
