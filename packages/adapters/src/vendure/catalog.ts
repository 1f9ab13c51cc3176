import type { AdapterConfig, Call, CatalogPart, Product } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import { parseProduct, parseProducts, productShape } from './catalog.guard.generated.ts'
import { fieldsOf } from './fields-of.ts'
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

  const find = async (slugs: readonly string[], ids: readonly string[], call: Call): Promise<Product[]> => {
    // A list of strings is written the same in JSON and in GraphQL.
    const filter = `{_or:[{slug:{in:${JSON.stringify(slugs)}}},{id:{in:${JSON.stringify(ids)}}}]}`
    const query = `{products(options:{filter:${filter}}){items${fieldsOf(productShape)}}}`
    return parseProducts(await read(query, call)).products.items.flatMap(item => {
      try {
        return toProduct(parseProduct(item), config, toMinor) ?? []
      } catch {
        return []
      }
    })
  }

  return {
    search: async (query, call) => (await import('./search.ts')).search(query, call, read, find),
    // Only what looks like an id is compared with ids: a database refuses other text.
    lookup: (refs, call) =>
      find(
        refs,
        refs.filter(it => /^(\d+|[\da-f-]{36})$/.test(it)),
        call,
      ),
  }
}
