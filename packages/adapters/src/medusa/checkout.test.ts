import { describe, expect, it } from 'vitest'
import { type Recording, recordings, session } from './testing/recorded-store.ts'
import { call, invoice, offers, read, visit } from './testing/visit-checkout.ts'

const { address, delivery, no_cart, options, order, providers, wrong_country, wrong_email, wrong_option } =
  recordings

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

  it('is ready without a delivery where nothing is delivered', async () => {
    const { cart } = address.body as { cart: { items: object[] } }
    const items = cart.items.map(it => ({ ...it, requires_shipping: false }))
    const download = { ...read, body: { cart: { ...cart, items, shipping_methods: [] } } }
    const none = { ...options, body: { shipping_options: [] } }
    const { checkout } = await visit([download, providers, none], ({ checkout }) =>
      checkout.get(undefined, call),
    )
    expect(checkout).toMatchObject({
      status: 'ready_for_complete',
      messages: [],
      fulfillment: { methods: [] },
    })
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
