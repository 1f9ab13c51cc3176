import type { Call, CheckoutPart, CompleteInput, OrderPart } from '@tillkit/core'
import { createPurchase } from '../purchase.ts'
import { endpoint, type Recording, recordedStore, recordings, session } from './recorded-store.ts'

/** A call in the recorded cart. */
export const call: Call = { context: { currency: 'EUR' }, session }

/** Pays with Medusa's own provider. */
export const invoice: CompleteInput = {
  instrument: { id: 'i', handler_id: 'pp_system_default', type: 'invoice' },
}

/** The cart as it is when everything was entered. */
export const read: Recording = {
  ...recordings.delivery,
  method: 'GET',
  path: `carts/${session}`,
  json: undefined,
}
/** What is offered then. */
export const offers: readonly Recording[] = [recordings.providers, recordings.options]

/** Acts on the recorded shop; fails the test unless it asks for the script and nothing else. */
export async function visit<T>(
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
