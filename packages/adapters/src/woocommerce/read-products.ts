import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { type ProductWire, parseProduct } from './catalog.guard.generated.ts'
import { storeUrl } from './store-url.ts'

/** A list of products, and what its headers tell of the whole list. */
export interface ProductsReply {
  readonly products: readonly ProductWire[]
  readonly headers: Headers
}

/**
 * Reads a route of products by bare `fetch` without headers of its own, so that it needs no preflight and starts before
 * other code is there. A product that is broken is left out; one alone is a list of one. Whatever is not plain success goes
 * to `refuseRead`, a module that most pages never load.
 */
export async function readProducts(
  config: AdapterConfig,
  route: string,
  query: Readonly<Record<string, string>>,
  { signal }: Call,
): Promise<ProductsReply> {
  const { fetch = globalThis.fetch } = config
  let reply: Response | undefined
  let cause: unknown
  try {
    reply = await fetch(storeUrl(config, route, query), {
      credentials: 'omit',
      signal: deadline(10_000, signal),
    })
    if (reply.ok) {
      const body: unknown = await reply.json()
      return { products: [body].flat().flatMap(parsed), headers: reply.headers }
    }
  } catch (thrown) {
    cause = thrown
  }
  const { refuseRead } = await import('./refuse-read.ts').catch(thrown => {
    throw new TillError('network', 'Offline', { cause: thrown })
  })
  return refuseRead(cause, reply)
}

function parsed(row: unknown): ProductWire[] {
  try {
    return [parseProduct(row)]
  } catch {
    return []
  }
}
