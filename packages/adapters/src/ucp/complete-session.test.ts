import { createUcpMerchant } from '@tillkit/testing/ucp'
import { expect, it } from 'vitest'
import { createPurchase } from './purchase.ts'

// Found by the fault proxy: the answer of another request came to the one that placed the order, and was taken for a refusal.
it('takes an answer that neither confirms nor gives a reason for no refusal', async () => {
  const standIn = createUcpMerchant()
  const { cart, checkout } = await createPurchase({ endpoint: standIn.endpoint, fetch: standIn.fetch })
  const context = { currency: 'EUR' }
  const added = await cart.mutate(
    { type: 'add', lines: [{ variant_id: 'morning-tea', quantity: 1 }] },
    { context },
  )
  const begun = await checkout?.get(undefined, { context, session: added.session })
  const call = { context, session: begun?.session, idempotency_key: 'key-1' }
  const destination = { street_address: 'Domkloster 4', postal_code: '50667', address_country: 'DE' }
  await checkout?.update(
    { buyer: { email: 'ada@example.com' }, destination, fulfillment_option_id: 'post' },
    call,
  )
  let before: unknown
  standIn.spoil = (path, body) => {
    if (path.endsWith('/complete')) return before
    before = body
    return body
  }
  const instrument = { id: 'invoice', handler_id: 'invoice', type: 'no_credential' }
  await expect(checkout?.complete({ instrument }, call)).rejects.toMatchObject({ code: 'broken_reply' })
  expect(standIn.counter.baskets.filter(it => it.orderId)).toHaveLength(1)
})
