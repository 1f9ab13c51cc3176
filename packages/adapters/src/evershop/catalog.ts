import type { AdapterConfig, Call, CatalogPart, Product } from '@tillkit/core'
import { fieldsOf } from '../shared/fields-of.ts'
import { quote } from '../shared/quote.ts'
import { capabilities } from './capabilities.ts'
import { parseList, productShape } from './catalog.guard.generated.ts'
import { createReadShop } from './read-shop.ts'
import { toProducts } from './to-product.ts'

export { capabilities }

/** What is asked of every product, as `...P`; it goes to the end of a document. */
export const productFragment: string = `fragment P on Product${fieldsOf(productShape)}`

/**
 * The products of an EverShop shop, by its public GraphQL. A handle is a product's SKU: the API finds none by its URL key.
 * Options: `docs/adapters/evershop.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const read = createReadShop(config)
  return {
    async lookup(handlesOrIds, call) {
      // A comma parts SKUs; PostgreSQL takes no NUL.
      const refs = [...new Set(handlesOrIds)].filter(ref => ref && !/[,\0]/.test(ref))
      if (refs.length === 0) return readNothing(call)
      const ids = refs.filter(ref => /^\d{1,9}$/.test(ref))
      const byId = ids.map(id => `p${id}:product(id:${quote(id)}){...P}`).join('')
      const filters = `{key:"sku",operation:in,value:${quote(refs.join())}}{key:"limit",operation:eq,value:${refs.length}}`
      const { products, ...others } = await read(
        `{products(filters:[${filters}]){total items{...P}}${byId}}${productFragment}`,
        call,
      )
      const found = toProducts(parseList(products).items, config)
      // What is one product's SKU and another's id names the first.
      const rest = Object.entries(others).flatMap(([name, item]) =>
        found.some(({ handle }) => name === `p${handle}`) ? [] : item,
      )
      const known = new Set(found.map(({ id }) => id))
      return [...found, ...toProducts(rest, config).filter(({ id }) => !known.has(id))]
    },
    search: async (query, call) => (await import('./search.ts')).search(query, call, read, config),
  }
}

/** Nothing to ask for; who has left is told so all the same. */
async function readNothing({ signal }: Call): Promise<readonly Product[]> {
  signal?.throwIfAborted()
  return []
}
