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
 * is one request, and so is a search whose products can be guessed (`to-guess.ts`), else it is two: Vendure's search knows
 * no variants. It is a module of its own, since most pages search nothing. Options: `docs/adapters/vendure.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const read = createReadGraphql(config)
  const toMinor = createToMinor(config)
  const toProducts = (reply: unknown): Product[] =>
    parseProducts(reply).products.items.flatMap(item => {
      try {
        return toProduct(parseProduct(item), config, toMinor) ?? []
      } catch {
        return []
      }
    })
  const lookup = async (refs: readonly string[], call: Call): Promise<Product[]> =>
    toProducts(await read(productsQuery, refs, call))
  return {
    lookup,
    search: async (query, call) =>
      (await import('./search.ts')).search(query, call, { read, lookup, productsField, toProducts }),
  }
}

/** Products by slug or id. Only what looks like an id is compared with ids: a database refuses other text. */
function productsQuery(refs: readonly string[]): string {
  // A list of strings is written the same in JSON and in GraphQL.
  const slugs = JSON.stringify(refs)
  const ids = JSON.stringify(refs.filter(it => /^(\d+|[\da-f-]{36})$/.test(it)))
  return `{${productsField(`filter:{_or:[{slug:{in:${slugs}}},{id:{in:${ids}}}]}`)}}`
}

/** Products by the fields of `ProductListOptions`, as GraphQL text. */
function productsField(options: string): string {
  return `products(options:{${options}}){items${fieldsOf(productShape)}}`
}
