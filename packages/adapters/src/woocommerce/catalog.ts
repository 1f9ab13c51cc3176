import type { AdapterConfig, Call, CatalogPart, Product } from '@tillkit/core'
import { capabilities } from './capabilities.ts'
import type { ProductWire } from './catalog.guard.generated.ts'
import { readProducts } from './read-products.ts'
import { decodeSlug, toProduct } from './to-product.ts'

export { capabilities }

/**
 * The products of a WooCommerce shop, by its Store API; `endpoint` is the shop's address. A lookup is one request, and one
 * more where products have variations. Options: `docs/adapters/woocommerce.md`.
 */
export function createCatalog(config: AdapterConfig): CatalogPart {
  const read = async (query: Readonly<Record<string, string>>, call: Call, route = 'products') =>
    (await readProducts(config, route, { ...query, per_page: '100' }, call)).products

  /** A list of products has only the ids of their variations: those come with one request for every hundred. */
  const complete = async (products: readonly ProductWire[], call: Call): Promise<Product[]> => {
    const ids = products.flatMap(({ variations }) => variations.map(({ id }) => id))
    const parts: Promise<readonly ProductWire[]>[] = []
    while (ids.length > 0) parts.push(read({ type: 'variation', include: ids.splice(0, 100).join() }, call))
    const variations = new Map((await Promise.all(parts)).flat().map(it => [it.id, it]))
    return products.flatMap(product => {
      try {
        return toProduct(product, variations, config) ?? []
      } catch {
        return []
      }
    })
  }

  return {
    async lookup(names, call) {
      const wanted = new Set(names.filter(Boolean))
      const all = [...wanted]
      // WordPress drops what is not ASCII from a list of slugs, and finds it as a path.
      const odd = all.filter(name => /[^ -~]|%/.test(name))
      const slugs = all.filter(name => !odd.includes(name)).join()
      const ids = all.filter(name => /^\d+$/.test(name)).join()
      const found = await Promise.all([
        ...(slugs ? [read({ slug: slugs }, call)] : []),
        ...(ids ? [read({ include: ids }, call)] : []),
        ...odd.map(slug => read({}, call, `products/${encodeURIComponent(slug)}`)),
      ])
      // The list of slugs is split at commas and finds variations too: only what was asked for.
      const asked = found
        .flat()
        .filter(
          ({ id, slug, type }) =>
            type !== 'variation' && [`${id}`, slug, decodeSlug(slug)].some(name => wanted.has(name)),
        )
      return complete([...new Map(asked.map(it => [it.id, it])).values()], call)
    },
    search: async (query, call) => (await import('./search.ts')).search(config, query, call, complete),
  }
}
