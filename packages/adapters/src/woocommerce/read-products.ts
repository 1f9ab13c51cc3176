import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { type ProductWire, parseProduct } from './catalog.guard.generated.ts'
import { storeUrl } from './store-url.ts'

/** A list of products, and what its headers tell of the whole list. */
export interface ProductsReply {
  readonly products: readonly ProductWire[]
  readonly headers: Headers
}

/**
 * Reads a route of products by bare `fetch` without headers of its own, so that it needs no preflight and starts before
 * other code is there. A product that is broken is left out; one alone is a list of one, and one that is not there of none.
 */
export async function readProducts(
  config: AdapterConfig,
  route: string,
  query: Readonly<Record<string, string>>,
  { signal }: Call,
): Promise<ProductsReply> {
  const { fetch = globalThis.fetch } = config
  try {
    const reply = await fetch(storeUrl(config, route, query), {
      credentials: 'omit',
      signal: deadline(10_000, signal),
    })
    const body: unknown = await readReply(reply)
    const rows = Array.isArray(body) ? body : [body]
    if (!reply.ok) refuse(rows[0], reply.status)
    return { products: reply.ok ? rows.flatMap(parsed) : [], headers: reply.headers }
  } catch (error) {
    throw toFault(error)
  }
}

function parsed(row: unknown): ProductWire[] {
  try {
    return [parseProduct(row)]
  } catch {
    return []
  }
}

/** A name that no product has is no fault. WooCommerce limits rates with 400. */
function refuse(body: { readonly code?: unknown } | null, status: number): void {
  const code = `${body?.code}`
  if (/invalid_(slug|id)$/.test(code)) return
  throw new TillError(code === 'rate_limit_exceeded' ? 'rate_limited' : 'merchant_error', code, {
    details: { status },
  })
}
