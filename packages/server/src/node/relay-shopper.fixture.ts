import { siteKey } from './relay-process.fixture.ts'

/** What the tests read of an answer. */
export interface RelayReply {
  readonly status: number
  readonly replayed: boolean
  readonly text: string
  readonly body: {
    readonly id?: string
    readonly status?: string
    readonly products?: readonly { readonly variants: readonly { readonly id: string }[] }[]
    readonly order?: { readonly id: string; readonly label?: string }
    readonly fulfillment?: {
      readonly methods?: readonly {
        readonly groups?: readonly { readonly options?: readonly { readonly id: string }[] }[]
      }[]
    }
    readonly messages?: readonly { readonly code?: string }[]
  }
}

/** Asks a relay as a shopping agent does. */
export async function askRelay(
  url: string,
  method: string,
  path: string,
  body?: object,
  key?: string,
): Promise<RelayReply> {
  const response = await fetch(`${url}/m/acme${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-api-key': siteKey,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    replayed: response.headers.has('idempotent-replayed'),
    text,
    body: JSON.parse(text) as RelayReply['body'],
  }
}

const address = {
  first_name: 'Ada',
  last_name: 'Byron',
  street_address: 'Domkloster 4',
  address_locality: 'Köln',
  postal_code: '50667',
  address_country: 'DE',
}

/** A checkout for one product that only waits to be completed; its id. */
export async function readyCheckout(url: string, handle: string, email: string): Promise<string> {
  const { body: found } = await askRelay(url, 'POST', '/catalog/lookup', { ids: [handle] })
  const line_items = [{ item: { id: found.products?.[0]?.variants[0]?.id ?? '' }, quantity: 1 }]
  const { body: begun } = await askRelay(url, 'POST', '/checkout-sessions', { line_items })
  const buyer = { email, first_name: 'Ada', last_name: 'Byron' }
  const put = (selected: object) =>
    askRelay(url, 'PUT', `/checkout-sessions/${begun.id}`, {
      line_items,
      buyer,
      fulfillment: {
        methods: [{ type: 'shipping', destinations: [address], groups: [{ id: 'g', ...selected }] }],
      },
    })
  const { body: addressed } = await put({})
  const option = addressed.fulfillment?.methods?.[0]?.groups?.[0]?.options?.[0]?.id
  const { text, body } = await put({ selected_option_id: option })
  if (body.status !== 'ready_for_complete' || !body.id) throw new Error(`not ready: ${text}`)
  return body.id
}

/** Completes a checkout under a key. */
export function completeAt(url: string, checkout: string, handler: string, key: string): Promise<RelayReply> {
  const instrument = { id: handler, handler_id: handler, type: handler }
  const body = { payment: { instruments: [instrument] } }
  return askRelay(url, 'POST', `/checkout-sessions/${checkout}/complete`, body, key)
}
