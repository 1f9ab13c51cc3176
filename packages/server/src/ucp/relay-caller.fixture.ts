import { createMemoryMerchant, type MemoryMerchant, memoryAdapter } from '@tillkit/adapters/memory'
import type { Adapter, AdapterEntry, Cart, Checkout, Message, Order, Product } from '@tillkit/core'
import { officialProblems } from '@tillkit/testing'
import type { RelayConfig } from '../config/relay-config.ts'
import { createRelay, type Relay, type RelayDeps } from '../create-relay.ts'
import { memoryIdempotencyStore } from '../stores/memory-idempotency-store.ts'
import { memorySessionStore } from '../stores/memory-session-store.ts'

/** Whatever an answer has: tests name what they look for. */
export type Reply = Partial<Omit<Cart, 'ucp' | 'messages'>> &
  Partial<Omit<Checkout, 'ucp' | 'messages'>> &
  Partial<Pick<Order, 'checkout_id' | 'label'>> & {
    readonly ucp: { readonly status?: string; readonly [name: string]: unknown }
    readonly messages?: readonly Message[]
    readonly products?: readonly Product[]
    readonly product?: Product
    readonly pagination?: { readonly has_next_page: boolean; readonly cursor?: string }
  }

/** An answer as the caller gets it. */
export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly body: Reply
}

/** A relay over a merchant in memory, and a caller who checks each answer by UCP's own schemas. */
export interface RelayCaller {
  readonly merchant: MemoryMerchant
  readonly relay: Relay
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Called>
}

const error = 'shopping/types/error_response.json'
const discount = 'shopping/discount.json#/$defs'
const lookup = 'shopping/catalog_lookup.json#/$defs'

/** Path → what its answers look like where they are no `error_response`. */
const shapes: readonly (readonly [path: RegExp, ...references: string[]])[] = [
  [/^\/catalog\/search$/, 'shopping/catalog_search.json#/$defs/search_response'],
  [/^\/catalog\/lookup$/, `${lookup}/lookup_response`],
  [/^\/catalog\/product$/, `${lookup}/get_product_response`],
  [/^\/carts/, `${discount}/dev.ucp.shopping.cart`],
  [
    /^\/checkout-sessions/,
    `${discount}/dev.ucp.shopping.checkout`,
    'shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout',
  ],
  [/^\/orders/, 'shopping/order.json'],
]

// Compiled here and not under the time limit of whichever test comes first.
for (const reference of [error, ...shapes.flatMap(([, ...references]) => references)])
  officialProblems(reference, undefined)

/** A `fetch` of a relay that throws at any answer that UCP's schemas refuse. */
export function checked(relay: Relay): Relay['fetch'] {
  return async request => {
    const { pathname } = new URL(request.url)
    const response = await relay.fetch(request)
    if (response.status === 304 || response.status === 302) return response
    const body: unknown = await response.clone().json()
    const path = pathname.replace(/^\/m\/[^/]+/, '')
    const [, ...references] = shapes.find(([pattern]) => pattern.test(path)) ?? [/./]
    // The profile's own schema names the others by addresses that are not theirs; all it asks is that of `ucp`.
    const isProfile = response.ok && path === '/.well-known/ucp'
    const value = isProfile ? (body as Reply).ucp : body
    if (isProfile) references.push('ucp.json#/$defs/business_schema')
    const isError = response.status >= 400 || officialProblems(error, body).length === 0
    const problems = (isError ? [error] : references).flatMap(it => officialProblems(it, value))
    if (problems.length > 0)
      throw new Error(`${request.method} ${path}: ${problems.join('; ')}\n${JSON.stringify(body)}`)
    return response
  }
}

/** An adapter that is there already, as an entry of the registry. */
export function entryOf(adapter: Adapter): AdapterEntry {
  const { capabilities, catalog, cart, checkout, order, permalink } = adapter
  const purchase = cart && {
    cart,
    ...(checkout && { checkout }),
    ...(order && { order }),
    ...(permalink && { permalink }),
  }
  return {
    catalog: async () => ({ capabilities, createCatalog: () => catalog }),
    ...(purchase && { purchase: async () => ({ createPurchase: () => purchase }) }),
  }
}

/** What the relay runs by in tests: one merchant, `acme`, whose catalog is never kept. */
export const testConfig: RelayConfig = {
  merchants: [{ id: 'acme', adapter: 'test', endpoint: 'https://acme.example' }],
  secrets: ['s'.repeat(32)],
  cache: { fresh_seconds: 0, stale_seconds: 0 },
}

/** Sets up a relay; `change` may put something wrong into the adapter. */
export function relayCaller(
  change: (adapter: Adapter, merchant: MemoryMerchant) => Adapter = adapter => adapter,
  config: Partial<RelayConfig> = {},
  deps: Partial<RelayDeps> = {},
): RelayCaller {
  const merchant = createMemoryMerchant()
  const relay = createRelay(
    { ...testConfig, ...config },
    {
      idempotency: memoryIdempotencyStore(),
      sessions: memorySessionStore(),
      adapters: { test: entryOf(change(memoryAdapter(merchant), merchant)) },
      ...deps,
    },
  )
  const fetch = checked(relay)
  return {
    merchant,
    relay,
    async call(method, path, body, headers = {}) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) }
      const url = `https://relay.example${path}`
      const json = { 'content-type': 'application/json', ...headers }
      const response = await fetch(new Request(url, { method, headers: json, ...init }))
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: text && JSON.parse(text) }
    },
  }
}
