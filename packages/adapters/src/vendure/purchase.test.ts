import type { Call } from '@tillkit/core'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import added from './fixtures/added.json'
import checkout from './fixtures/checkout.json'
import completed from './fixtures/completed.json'
import { createPurchase } from './purchase.ts'

const endpoint = 'https://shop.example/shop-api'
const context = { currency: 'USD' }
const first: Call = { context }
const later: Call = { context, session: 'old' }
const order = added.data.m0
const [line] = order.lines
const lookedUp = { data: { activeOrder: order } }
const server = setupServer()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

interface Asked {
  readonly query: string
  readonly variables?: object
  readonly authorization: string | null
}

/** Answers one request after the other, and keeps what was asked. A reply `[body, token]` begins a session. */
function answer(...replies: readonly (object | Response)[]): Asked[] {
  const asked: Asked[] = []
  server.use(
    http.post(endpoint, async ({ request }) => {
      const body = (await request.json()) as Asked
      asked.push({ ...body, authorization: request.headers.get('authorization') })
      const reply = replies[asked.length - 1] ?? new Response(null, { status: 599 })
      if (reply instanceof Response) return reply
      const [json, token] = Array.isArray(reply) ? reply : [reply]
      return HttpResponse.json(json, { headers: token ? { 'vendure-auth-token': token } : {} })
    }),
  )
  return asked
}

const refusal = (errorCode: string, more: object = {}) => ({
  errorCode,
  message: `Said ${errorCode}`,
  ...more,
})
const fault = (code: string, path = 'm0') => ({
  errors: [{ message: `Said ${code}`, path: [path], extensions: { code } }],
  data: null,
})
const add = (...variants: readonly string[]) =>
  ({ type: 'add', lines: variants.map(variant_id => ({ variant_id, quantity: 1 })) }) as const
const codesOf = ({ messages }: { readonly messages?: readonly { readonly code?: string }[] }) =>
  messages?.map(({ code }) => code)

describe('the cart of Vendure', () => {
  it('is none before the first change, without asking', async () => {
    const { cart } = createPurchase({ endpoint })
    expect(await cart.get(first)).toEqual({ ok: true, cart: null, messages: [] })
  })

  it('begins with the first add, in one request, and hands out its session', async () => {
    const asked = answer([added, 'new'])
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), first)
    expect(result).toMatchObject({ ok: true, session: 'new', messages: [] })
    expect(result.cart?.line_items[0]).toMatchObject({ item: { id: '1' }, quantity: 2 })
    expect(asked.map(({ authorization }) => authorization)).toEqual([null])
  })

  it('adds the first of several lines alone, so that they become one order', async () => {
    const asked = answer([added, 'new'], { data: { m0: order, m1: order } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1', '2', '"3'), first)
    expect(result.ok).toBe(true)
    expect(asked.map(({ authorization }) => authorization)).toEqual([null, 'Bearer new'])
    expect(asked[1]?.query).toContain('m1:addItemToOrder(productVariantId:"\\"3",quantity:1)')
  })

  it('adds what it can when a variant is gone, and names that one', async () => {
    const asked = answer(fault('ENTITY_NOT_FOUND', 'm1'), { data: { m0: order } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1', '2', '3'), later)
    expect(codesOf(result)).toEqual(['item_unavailable'])
    expect(result.cart?.line_items).toHaveLength(1)
    expect(asked[1]?.query).toContain('productVariantId:"3"')
    expect(asked[1]?.query).not.toContain('productVariantId:"1"')
  })

  it('reads the cart after too little stock, and says how many there are', async () => {
    answer({ data: { m0: refusal('INSUFFICIENT_STOCK_ERROR', { quantityAvailable: 2 }) } }, lookedUp)
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: false, available: { 1: 2 } })
    expect(result.messages).toMatchObject([{ code: 'insufficient_stock', path: '$.line_items[0]' }])
  })

  it('calls it sold out where nothing was put in', async () => {
    answer({ data: { m0: refusal('INSUFFICIENT_STOCK_ERROR') } }, { data: { activeOrder: null } })
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: false, available: { 1: 0 }, cart: null })
    expect(codesOf(result)).toEqual(['out_of_stock'])
  })

  it.each([
    ['ORDER_LIMIT_ERROR', 'quantity_limit'],
    ['NEGATIVE_QUANTITY_ERROR', 'negative_quantity'],
    ['COUPON_CODE_INVALID_ERROR', 'discount_code_invalid'],
    ['COUPON_CODE_EXPIRED_ERROR', 'discount_code_expired'],
    ['COUPON_CODE_LIMIT_ERROR', 'discount_code_limit'],
    ['ORDER_INTERCEPTOR_ERROR', 'order_interceptor'],
  ])('answers %s with %s and the cart as it is', async (errorCode, code) => {
    answer({ data: { m0: refusal(errorCode) } }, lookedUp)
    const result = await createPurchase({ endpoint }).cart.mutate({ type: 'add_code', code: 'X' }, later)
    expect(result).toMatchObject({ ok: false, messages: [{ code, content: `Said ${errorCode}` }] })
    expect(result.cart?.line_items).toHaveLength(1)
  })

  it('thaws an order that was about to be paid, once', async () => {
    const frozen = { data: { m0: refusal('ORDER_MODIFICATION_ERROR') } }
    const asked = answer(frozen, { data: { thaw: { __typename: 'Order' }, m0: order } })
    const { cart } = createPurchase({ endpoint })
    expect((await cart.mutate(add('1'), later)).ok).toBe(true)
    expect(asked[1]?.query).toContain('mutation{thaw:transitionOrderToState(state:"AddingItems")')

    answer(frozen, { data: { thaw: { __typename: 'OrderStateTransitionError' }, ...frozen.data } }, lookedUp)
    expect(codesOf(await cart.mutate(add('1'), later))).toEqual(['cart_frozen'])
  })

  it('warns that a forgotten session’s cart was replaced', async () => {
    answer([added, 'new'])
    const result = await createPurchase({ endpoint }).cart.mutate(add('1'), later)
    expect(result).toMatchObject({ ok: true, session: 'new', messages: [{ code: 'cart_replaced' }] })
  })

  it('does not send a quantity that makes no sense', async () => {
    const { cart } = createPurchase({ endpoint })
    for (const quantity of [0, -1, 1.5, Number.NaN, 2 ** 31]) {
      const op = { type: 'add', lines: [{ variant_id: '1', quantity }] } as const
      expect(codesOf(await cart.mutate(op, later))).toEqual(['quantity_invalid'])
    }
  })

  it('says what changed, what is gone and which code does nothing', async () => {
    const strange = {
      ...order,
      couponCodes: ['TEN', 'min1000', 'SHIP'],
      promotions: [
        { id: '2', couponCode: 'ten', name: 'Ten' },
        { id: '3', couponCode: 'SHIP', name: 'Free delivery' },
        { id: '4', couponCode: null, name: 'Autumn' },
      ],
      discounts: [
        { adjustmentSource: 'PROMOTION:2', amountWithTax: -70 },
        { adjustmentSource: 'PROMOTION:2', amountWithTax: -30 },
      ],
      lines: [
        { ...line, unitPriceWithTaxChangeSinceAdded: 20 },
        { ...line, id: '9', productVariant: { id: '7', name: 'Gone', stockLevel: 'OUT_OF_STOCK' } },
        { ...line, id: '10', quantity: 0 },
      ],
    }
    answer({ data: { activeOrder: strange } })
    const { cart } = await createPurchase({ endpoint }).cart.get(later)
    expect(cart?.line_items.map(({ id }) => id)).toEqual([line?.id, '9'])
    expect(cart?.messages).toMatchObject([
      { type: 'warning', code: 'price_changed', path: '$.line_items[0]' },
      { type: 'error', code: 'out_of_stock', path: '$.line_items[1]' },
      { type: 'warning', code: 'discount_code_no_effect', path: '$.discounts.codes[1]' },
    ])
    expect(cart?.discounts?.applied).toEqual([
      { code: 'ten', title: 'Ten', amount: 100 },
      { code: 'SHIP', title: 'Free delivery', amount: 0 },
      { automatic: true, title: 'Autumn', amount: 0 },
    ])
  })

  it.each([
    ['a field that is missing', { data: { m0: { ...order, lines: undefined } } }, 'broken_reply'],
    ['an amount as text', { data: { m0: { ...order, totalWithTax: '12.50' } } }, 'broken_reply'],
    ['a list for an order', { data: { m0: [] } }, 'broken_reply'],
    ['no object at all', [['no']], 'broken_reply'],
    ['HTML', HttpResponse.html('<h1>Shop</h1>'), 'broken_reply'],
    ['a failing server inside a 200', fault('INTERNAL_SERVER_ERROR'), 'merchant_error'],
    ['a query it does not know', fault('GRAPHQL_VALIDATION_FAILED'), 'merchant_error'],
    ['429', new HttpResponse('', { status: 429 }), 'rate_limited'],
    ['a lost answer', HttpResponse.error(), 'network'],
  ])('throws at %s, and sends the change only once', async (_, reply, code) => {
    const asked = answer(reply)
    const change = createPurchase({ endpoint }).cart.mutate(add('1'), later)
    await expect(change).rejects.toMatchObject({ name: 'TillError', code })
    expect(asked).toHaveLength(1)
  })
})

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
