import type { Call } from '@tillkit/core'
import { HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import added from './fixtures/added.json'
import checkout from './fixtures/checkout.json'
import completed from './fixtures/completed.json'
import { createPurchase } from './purchase.ts'
import { endpoint, fault, refusal, useScriptedShop } from './testing/scripted-shop.ts'

const answer = useScriptedShop()
const context = { currency: 'USD' }
const first: Call = { context }
const later: Call = { context, session: 'old' }
const order = added.data.m0

describe('the checkout of Vendure', () => {
  const instrument = { id: 'i', handler_id: 'invoice', type: 'invoice' }
  const decline = {
    data: {
      m0: refusal('ORDER_STATE_TRANSITION_ERROR'),
      m1: refusal('PAYMENT_DECLINED_ERROR', { paymentErrorMessage: '' }),
    },
  }

  it('reads order, deliveries and payments in one request', async () => {
    const asked = answer(checkout)
    const options = { 'payment-methods': 'invoice cash-on-delivery' }
    const result = await createPurchase({ endpoint, options }).checkout?.get(undefined, later)
    expect(result?.checkout).toMatchObject({
      status: 'ready_for_complete',
      buyer: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Byron' },
      ucp: {
        payment_handlers: { 'dev.tillkit.no_credential': [{ id: 'invoice' }, { id: 'cash-on-delivery' }] },
      },
    })
    expect(result?.checkout?.fulfillment?.methods?.[0]).toMatchObject({
      destinations: [{ first_name: 'Ada', last_name: 'Byron', address_country: 'DE' }],
      groups: [{ selected_option_id: '1', options: [{ title: 'Standard' }, { title: 'Express' }] }],
    })
    expect(result?.checkout?.totals.at(-1)?.lines?.map(({ amount }) => amount)).toEqual([156297, 31176, 83])
    expect(asked).toHaveLength(1)
  })

  it('names what is missing', async () => {
    const empty = {
      ...checkout.data.activeOrder,
      customer: null,
      shippingAddress: null,
      shippingLines: [],
      lines: [],
    }
    answer({ data: { ...checkout.data, activeOrder: empty } })
    const result = await createPurchase({ endpoint }).checkout?.get(undefined, later)
    expect(result?.checkout?.status).toBe('incomplete')
    expect(result?.checkout?.messages).toMatchObject(
      [
        '$.line_items',
        '$.buyer.email',
        '$.fulfillment.methods[0].destinations',
        '$.fulfillment.methods[0].groups[0].selected_option_id',
      ].map(path => ({ code: 'checkout_incomplete', path })),
    )
  })

  it('sends all that was entered in one request and reads once', async () => {
    const asked = answer({ data: { m0: order, m1: order, m2: order } }, checkout)
    const result = await createPurchase({ endpoint }).checkout?.update(
      {
        buyer: { email: 'ada@example.com' },
        destination: { first_name: 'Ada', last_name: 'O"Byron', address_country: 'DE' },
        fulfillment_option_id: '1',
      },
      later,
    )
    expect(result?.ok).toBe(true)
    expect(asked).toHaveLength(2)
    expect(asked[0]?.query).toContain('emailAddress:"ada@example.com",firstName:"Ada",lastName:"O\\"Byron"')
    expect(asked[0]?.query).toContain('m1:setOrderShippingAddress(input:{fullName:"Ada O\\"Byron"')
  })

  it('tells the merchant the name that came with the address', async () => {
    const nameless = {
      ...checkout.data.activeOrder,
      customer: { emailAddress: 'a@b.c', firstName: '', lastName: '' },
    }
    const asked = answer(
      { data: { m0: order } },
      { data: { ...checkout.data, activeOrder: nameless } },
      { data: { m0: order } },
      checkout,
    )
    await createPurchase({ endpoint }).checkout?.update(
      { destination: { first_name: 'Ada', last_name: 'B' } },
      later,
    )
    expect(asked[2]?.query).toContain(
      'setCustomerForOrder(input:{emailAddress:"a@b.c",firstName:"Ada",lastName:"B"',
    )
  })

  it('names the country that Vendure does not know', async () => {
    answer(fault('USER_INPUT_ERROR', 'm1'), checkout)
    const result = await createPurchase({ endpoint }).checkout?.update(
      { buyer: { email: 'a@b.c' }, destination: { address_country: 'AQ' } },
      later,
    )
    expect(result).toMatchObject({
      ok: false,
      messages: [{ code: 'field_invalid', path: '$.fulfillment.methods[0].destinations[0].address_country' }],
    })
  })

  it.each([
    ['EMAIL_ADDRESS_CONFLICT_ERROR', 'field_invalid', '$.buyer.email'],
    ['INELIGIBLE_SHIPPING_METHOD_ERROR', 'fulfillment_unavailable', '$.fulfillment'],
  ])('answers %s with %s at %s', async (errorCode, code, path) => {
    answer({ data: { m0: refusal(errorCode) } }, checkout)
    const result = await createPurchase({ endpoint }).checkout?.update({ fulfillment_option_id: '9' }, later)
    expect(result).toMatchObject({
      ok: false,
      messages: [{ code, path }],
      checkout: { id: expect.any(String) },
    })
  })

  it('places the order in one request', async () => {
    const asked = answer(completed)
    const options = { 'order-url': 'https://shop.example/orders/{code}' }
    const result = await createPurchase({ endpoint, options }).checkout?.complete({ instrument }, later)
    const { code } = completed.data.m1
    expect(result).toMatchObject({
      ok: true,
      checkout: {
        status: 'completed',
        order: { id: code, label: code, permalink_url: `https://shop.example/orders/${code}` },
      },
    })
    expect(asked).toMatchObject([{ variables: { i: { method: 'invoice', metadata: {} } } }])
  })

  it('may be completed again after a declined payment', async () => {
    answer(decline, checkout)
    const result = await createPurchase({ endpoint }).checkout?.complete({ instrument }, later)
    expect(result).toMatchObject({
      ok: false,
      messages: [{ code: 'payment_failed', severity: 'recoverable', path: '$.payment' }],
      checkout: { status: 'ready_for_complete' },
    })
  })

  it('is in progress while a payment that was taken is not settled', async () => {
    const waiting = {
      ...completed.data.m1,
      active: true,
      state: 'ArrangingPayment',
      payments: [{ state: 'Created' }],
    }
    answer({ data: { ...completed.data, m1: waiting } })
    const result = await createPurchase({ endpoint }).checkout?.complete({ instrument }, later)
    expect(result?.checkout?.status).toBe('complete_in_progress')
    expect(result?.checkout).not.toHaveProperty('order')
  })

  it('names the line that went while the shopper filled in the form', async () => {
    const stuck = refusal('ORDER_STATE_TRANSITION_ERROR', {
      transitionError: `insufficient stock of ${checkout.data.activeOrder.lines[0]?.productVariant.name}`,
    })
    answer({ data: { m0: stuck, m1: refusal('ORDER_PAYMENT_STATE_ERROR') } }, checkout)
    const result = await createPurchase({ endpoint }).checkout?.complete({ instrument }, later)
    expect(result?.messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
  })

  it('knows no checkout where there is nothing left to pay', async () => {
    answer(
      { data: { m0: null, m1: refusal('NO_ACTIVE_ORDER_ERROR') } },
      { data: { ...checkout.data, activeOrder: null } },
    )
    const result = await createPurchase({ endpoint }).checkout?.complete({ instrument }, later)
    expect(result).toMatchObject({ ok: false, checkout: null, messages: [{ code: 'not_found' }] })
  })

  it('throws and asks nothing more when the answer to complete is lost', async () => {
    const asked = answer(HttpResponse.error())
    const result = createPurchase({ endpoint }).checkout?.complete({ instrument }, later)
    await expect(result).rejects.toMatchObject({ code: 'network' })
    expect(asked).toHaveLength(1)
  })

  it('reads back what became of a reference: still open, placed, or nothing', async () => {
    const { checkout: part } = createPurchase({ endpoint })
    const reference = checkout.data.activeOrder.code
    const forbidden = fault('FORBIDDEN', 'orderByCode').errors
    answer({ errors: forbidden, data: { ...checkout.data, orderByCode: null } })
    expect((await part?.get(reference, later))?.checkout?.status).toBe('ready_for_complete')
    answer({ data: { ...checkout.data, activeOrder: null, orderByCode: completed.data.m1 } })
    expect((await part?.get(completed.data.m1.code, later))?.checkout?.status).toBe('completed')
    answer({ errors: forbidden, data: { ...checkout.data, orderByCode: null } })
    expect(await part?.get('OTHER', later)).toEqual({ ok: true, messages: [], checkout: null })
  })
})

describe('an order of Vendure', () => {
  it('is read by its code', async () => {
    answer({ data: { orderByCode: { ...completed.data.m1, state: 'Shipped' } } })
    const result = await createPurchase({ endpoint }).order?.get(completed.data.m1.code, first)
    expect(result?.order).toMatchObject({
      id: completed.data.m1.code,
      permalink_url: `https://shop.example/#order=${completed.data.m1.code}`,
      line_items: [{ quantity: { original: 2, total: 2, fulfilled: 2 }, status: 'fulfilled' }],
    })
  })

  it('is not found where Vendure keeps it to itself', async () => {
    answer({ ...fault('FORBIDDEN', 'orderByCode'), data: { orderByCode: null } })
    const result = await createPurchase({ endpoint }).order?.get('X', first)
    expect(result).toMatchObject({ ok: false, order: null, messages: [{ code: 'not_found' }] })
  })
})
