import type { Call, CheckoutPart, OrderPart } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'
import { endpoint, type Recording, recordedStore, recordings, session } from './testing/recorded-store.ts'

const {
  address,
  collection,
  completed,
  completed_cart,
  delivery,
  gone_at_the_counter,
  no_cart,
  options,
  order,
  providers,
  session: paying,
  wrong_country,
  wrong_email,
  wrong_option,
  wrong_provider,
} = recordings

const call: Call = { context: { currency: 'EUR' }, session }
const invoice = { instrument: { id: 'i', handler_id: 'pp_system_default', type: 'invoice' } }
/** The cart as it is when everything was entered. */
const read: Recording = { ...delivery, method: 'GET', path: `carts/${session}`, json: undefined }
const offers = [providers, options]

async function visit<T>(
  script: readonly Recording[],
  act: (parts: { readonly checkout: CheckoutPart; readonly order: OrderPart }) => Promise<T>,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const store = recordedStore(...script)
  const { checkout, order } = createPurchase({
    endpoint,
    options: { key: 'pk_test', ...more },
    fetch: store.fetch,
  })
  if (!checkout || !order) throw new Error('it has both')
  // First what was asked: a wrong request would be told as a strange answer.
  return act({ checkout, order }).finally(store.expectDone)
}

describe('a checkout at Medusa', () => {
  it('sends who and where to in one request, countries small, and asks what is offered then', async () => {
    const sent = {
      email: 'ada@example.com',
      shipping_address: {
        first_name: 'Ada',
        last_name: 'Lovelace',
        address_1: '12 St James Sq',
        address_2: null,
        city: 'London',
        province: null,
        postal_code: 'SW1Y',
        country_code: 'gb',
        phone: null,
      },
    }
    const { ok, checkout } = await visit([{ ...address, json: sent }, ...offers], ({ checkout }) =>
      checkout.update(
        {
          buyer: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace' },
          destination: {
            street_address: '12 St James Sq',
            address_locality: 'London',
            postal_code: 'SW1Y',
            address_country: 'GB',
          },
        },
        call,
      ),
    )
    expect(ok).toBe(true)
    expect(checkout).toMatchObject({
      id: session,
      status: 'incomplete',
      buyer: { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', phone_number: '0' },
      messages: [
        { code: 'checkout_incomplete', path: '$.fulfillment.methods[0].groups[0].selected_option_id' },
      ],
    })
    const [method] = checkout?.fulfillment?.methods ?? []
    expect(method?.destinations).toMatchObject([{ address_country: 'GB', address_locality: 'London' }])
    expect(method?.groups?.[0]?.options).toEqual([
      { id: 'so_01M8017JVQY5MD3R43138YBCR1', title: 'Standard', totals: [{ type: 'total', amount: 550 }] },
      { id: 'so_01M8017JVSYN6842GZK1587Q9X', title: 'Express', totals: [{ type: 'total', amount: 1200 }] },
    ])
  })

  it('is ready once delivery is chosen, with the ways to pay that the snippet names', async () => {
    const option = { fulfillment_option_id: 'so_01M8017JVQY5MD3R43138YBCR1' }
    const { checkout } = await visit([delivery, ...offers], ({ checkout }) => checkout.update(option, call), {
      'payment-methods': 'pp_stripe_stripe=Card, pp_system_default=Invoice',
    })
    expect(checkout?.status).toBe('ready_for_complete')
    expect(Object.values(checkout?.ucp.payment_handlers ?? {})).toEqual([
      [{ id: 'pp_system_default', version: '2026-04-08', config: { name: 'Invoice' } }],
    ])
  })

  it('asks the carrier where an option has no price of its own', async () => {
    const [flat] = (options.body as { shipping_options: object[] }).shipping_options
    const asked: Recording = { ...options, body: { shipping_options: [{ ...flat, amount: null }] } }
    const quoted: Recording = {
      method: 'POST',
      path: 'shipping-options/so_01M8017JVQY5MD3R43138YBCR1/calculate',
      json: { cart_id: session },
      status: 200,
      body: { shipping_option: { amount: 7.25 } },
    }
    const { checkout } = await visit([read, providers, asked, quoted], ({ checkout }) =>
      checkout.get(undefined, call),
    )
    const [option] = checkout?.fulfillment?.methods?.[0]?.groups?.[0]?.options ?? []
    expect(option?.totals).toEqual([{ type: 'total', amount: 725 }])
  })

  it('names the field that is refused', async () => {
    const far = { ...wrong_country, json: { shipping_address: expect.anything() } }
    const country = await visit([far, read, ...offers], ({ checkout }) =>
      checkout.update({ destination: { address_country: 'US', street_address: '1' } }, call),
    )
    expect(country).toMatchObject({
      ok: false,
      messages: [
        { code: 'address_undeliverable', path: '$.fulfillment.methods[0].destinations[0].address_country' },
      ],
    })
    const mail = { ...wrong_email, path: `carts/${session}` }
    const email = await visit([mail, read, ...offers], ({ checkout }) =>
      checkout.update({ buyer: { email: 'not-an-email' } }, call),
    )
    expect(email.messages).toMatchObject([{ code: 'field_invalid', path: '$.buyer.email' }])
    const option = await visit([wrong_option, read, ...offers], ({ checkout }) =>
      checkout.update({ fulfillment_option_id: 'so_nope' }, call),
    )
    expect(option.messages).toMatchObject([{ code: 'fulfillment_unavailable' }])
  })

  it('places the order: a payment is begun with the provider that was chosen', async () => {
    const { ok, checkout } = await visit([read, collection, paying, completed], ({ checkout }) =>
      checkout.complete(invoice, call),
    )
    expect(ok).toBe(true)
    expect(checkout).toMatchObject({
      id: session,
      status: 'completed',
      order: {
        id: 'order_01M8019FAF9SKNF6GZEQT3N0K3',
        label: '1',
        permalink_url: 'https://shop.example/#order=order_01M8019FAF9SKNF6GZEQT3N0K3',
      },
    })
    expect(checkout?.totals.at(-1)).toEqual({ type: 'total', amount: 3024 })
  })

  it('answers a second complete, and who asks with the reference, with the order that there is', async () => {
    const again = await visit([completed_cart, completed], ({ checkout }) => checkout.complete(invoice, call))
    const asked = await visit([completed_cart, completed], ({ checkout }) => checkout.get(session, call))
    for (const { ok, checkout } of [again, asked]) {
      expect(ok).toBe(true)
      expect(checkout?.order?.id).toBe('order_01M8019FAF9SKNF6GZEQT3N0K3')
    }
  })

  it('sends nothing while something is missing', async () => {
    const bare = { ...address, method: 'GET', json: undefined }
    const { ok, messages } = await visit([bare, bare, ...offers], ({ checkout }) =>
      checkout.complete(invoice, call),
    )
    expect(ok).toBe(false)
    expect(messages.map(it => it.code)).toEqual(['checkout_incomplete'])
  })

  it('refuses a provider that the region does not have', async () => {
    const instrument = { ...invoice.instrument, handler_id: 'pp_nope' }
    const { messages } = await visit([read, collection, wrong_provider, read, ...offers], ({ checkout }) =>
      checkout.complete({ instrument }, call),
    )
    expect(messages).toMatchObject([{ code: 'payment_method_unavailable', path: '$.payment' }])
  })

  it('names the line that sold out while the form was filled in, and not Medusa’s ids', async () => {
    const path = completed.path
    const gone = { ...gone_at_the_counter, path }
    const stock = (id: string, inventory_quantity: number): Recording => ({
      method: 'GET',
      path: `products?variants[id]=${id}`,
      status: 200,
      body: { products: [{ variants: [{ id, inventory_quantity }] }] },
    })
    const shirt = 'variant_01M8017KYHPNMHTJCG10T99W4S'
    const mug = 'variant_01M8017KYK1ADFMVBW2WM05JGC'
    const { messages, available } = await visit(
      [read, collection, paying, gone, stock(shirt, 100), stock(mug, 0), read, ...offers],
      ({ checkout }) => checkout.complete(invoice, call),
    )
    expect(messages).toMatchObject([{ code: 'out_of_stock', path: '$.line_items[1]' }])
    expect(JSON.stringify(messages)).not.toMatch(/_01/)
    expect(available).toEqual({ [mug]: 0 })
  })

  it.each([
    [
      'an answer of success with the cart',
      200,
      { type: 'cart', error: { type: 'payment_authorization_error' } },
    ],
    [
      'HTTP 400',
      400,
      { type: 'not_allowed', message: 'Session: payses_1 was not authorized with the provider.' },
    ],
    ['HTTP 422', 422, { type: 'payment_authorization_error', message: 'Declined' }],
  ])('is refused when the payment failed, which may be %s', async (_, status, body) => {
    const failed: Recording = { ...completed, status, body }
    const { ok, messages, checkout } = await visit(
      [read, collection, paying, failed, read, ...offers],
      ({ checkout }) => checkout.complete(invoice, call),
    )
    expect(ok).toBe(false)
    expect(messages).toMatchObject([{ code: 'payment_failed', severity: 'recoverable' }])
    expect(checkout?.status).toBe('ready_for_complete')
  })

  it('says that a payment asks for more than this till has', async () => {
    const more = { ...completed, body: { type: 'cart', error: { type: 'payment_requires_more_error' } } }
    const { messages } = await visit([read, collection, paying, more, read, ...offers], ({ checkout }) =>
      checkout.complete(invoice, call),
    )
    expect(messages).toMatchObject([{ code: 'payment_failed', severity: 'requires_buyer_input' }])
  })

  it('leaves the outcome open when another request is completing the cart', async () => {
    const busy = { ...completed, status: 409, body: { type: 'conflict', message: '…' } }
    const work = visit([read, collection, paying, busy], ({ checkout }) => checkout.complete(invoice, call))
    await expect(work).rejects.toMatchObject({ code: 'merchant_error' })
  })

  it('is none for a cart that is gone, whatever is asked', async () => {
    const gone = { ...read, status: no_cart.status, body: no_cart.body }
    const done = await visit([gone], ({ checkout }) => checkout.complete(invoice, call))
    const mail = { ...gone, method: 'POST', json: { email: 'a@b.example' } }
    const changed = await visit([mail, gone], ({ checkout }) =>
      checkout.update({ buyer: { email: 'a@b.example' } }, call),
    )
    for (const result of [done, changed])
      expect(result).toMatchObject({ ok: false, checkout: null, messages: [{ code: 'not_found' }] })
  })

  it('reads an order back, and says where the shop shows it', async () => {
    const id = 'order_01M8019FAF9SKNF6GZEQT3N0K3'
    const { order: found } = await visit([order], ({ order }) => order.get(id, call), {
      'order-url': 'https://shop.example/orders/{number}',
    })
    expect(found).toMatchObject({ id, label: '1', permalink_url: 'https://shop.example/orders/1' })
    expect(found?.line_items.map(({ quantity, status }) => [quantity.total, status])).toEqual([
      [1, 'processing'],
      [1, 'processing'],
    ])
    expect(found?.totals.at(-1)).toEqual({ type: 'total', amount: 3024 })
  })
})
