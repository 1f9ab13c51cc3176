import type { AdapterConfig, Call, CatalogPart, Product } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import { capabilities } from './capabilities.ts'
import { parseProduct, parseProducts, productShape } from './catalog.guard.generated.ts'
import { createReadGraphql } from './read-graphql.ts'
import { createToMinor } from './to-minor.ts'
import { toProduct } from './to-product.ts'

export { capabilities }

/**
 * The products of a Vendure shop, by its shop API (https://docs.vendure.io/reference/graphql-api/shop/queries). A lookup
 * is one request; a search is two, since Vendure's search knows no variants, and a module of its own, since most pages
 * search nothing. Options: `docs/adapters/vendure.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const read = createReadGraphql(config)
  const toMinor = createToMinor(config)
  const lookup = async (refs: readonly string[], call: Call): Promise<Product[]> =>
    parseProducts(await read(productsQuery, refs, call)).products.items.flatMap(item => {
      try {
        return toProduct(parseProduct(item), config, toMinor) ?? []
      } catch {
        return []
      }
    })
  return {
    lookup,
    search: async (query, call) => (await import('./search.ts')).search(query, call, read, lookup),
  }
}

/** Products by slug or id. Only what looks like an id is compared with ids: a database refuses other text. */
function productsQuery(refs: readonly string[]): string {
  // A list of strings is written the same in JSON and in GraphQL.
  const slugs = JSON.stringify(refs)
  const ids = JSON.stringify(refs.filter(it => /^(\d+|[\da-f-]{36})$/.test(it)))
  return `{products(options:{filter:{_or:[{slug:{in:${slugs}}},{id:{in:${ids}}}]}}){items${fieldsOf(productShape)}}}`
}
