import type { Context } from '@tillkit/core'
import { Hono, type Context as HonoContext } from 'hono'
import type { z } from 'zod'
import { createVariantIndex, type VariantIndex } from '../catalog/create-variant-index.ts'
import { lookupCatalog } from '../catalog/lookup-catalog.ts'
import { productDetail } from '../catalog/product-detail.ts'
import { searchCatalog } from '../catalog/search-catalog.ts'
import type { RelayMerchant } from '../merchants/open-merchant.ts'
import { ProtocolFault } from './protocol-fault.ts'
import { contextOf, parseRequest, readText } from './read-request.ts'
import type { RelayEnv, RelayServices } from './relay-env.ts'
import { lookupRequest, productRequest, searchRequest } from './requests.schema.ts'
import { writeCached } from './write-cached.ts'

/**
 * Reads of products, each by POST as UCP has it, and by GET with the same JSON as `?q=`, which a browser asks without a
 * preflight and any cache on the way may keep.
 * @see UCP 2026-04-08, REST: search, lookup and get product
 */
export function catalogRoutes(services: RelayServices): Hono<RelayEnv> {
  const routes = new Hono<RelayEnv>()
  const indexes = new Map<string, VariantIndex>()

  const indexOf = ({ id }: RelayMerchant): VariantIndex => {
    const index = indexes.get(id) ?? createVariantIndex()
    indexes.set(id, index)
    return index
  }

  function serve<T extends { readonly context?: Context }>(
    path: string,
    schema: z.ZodType<T>,
    read: (merchant: RelayMerchant, index: VariantIndex, request: T) => Promise<object>,
  ): void {
    routes.on(['GET', 'POST'], path, async c => {
      const merchant = c.get('merchant')
      const parsed = parseRequest(schema, await questionOf(c))
      const request = { ...parsed, context: contextOf(c.req.raw, parsed.context) }
      const answer = await services.cache.read(
        `${merchant.id} ${path} ${JSON.stringify(request)}`,
        async () => JSON.stringify(await read(merchant, indexOf(merchant), request)),
      )
      return writeCached(c.req.raw, answer, services.fresh, services.stale)
    })
  }

  serve('/catalog/search', searchRequest, searchCatalog)
  serve('/catalog/lookup', lookupRequest, lookupCatalog)
  serve('/catalog/product', productRequest, productDetail)

  return routes
}

async function questionOf(c: HonoContext<RelayEnv>): Promise<string> {
  if (c.req.method === 'POST') return readText(c.req.raw)
  const question = c.req.query('q')
  if (question === undefined)
    throw new ProtocolFault(400, 'invalid_request', 'Expected the question as JSON in ?q=')
  return question
}
