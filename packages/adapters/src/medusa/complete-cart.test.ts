import { describe, expect, it } from 'vitest'
import { type Recording, recordings, session } from './testing/recorded-store.ts'
import { call, invoice, offers, read, visit } from './testing/visit-checkout.ts'

const {
  address,
  collection,
  completed,
  completed_cart,
  gone_at_the_counter,
  wrong_provider,
  session: paying,
} = recordings

describe('an order at Medusa', () => {
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
})
