import type { AdapterConfig, Call, CatalogPart, Product, TillError } from '@tillkit/core'
import { quote } from '../shared/quote.ts'
import type { AskShop, ShopAnswer } from './ask-shop.ts'
import { type ProductWire, parseProduct } from './catalog.guard.generated.ts'
import { productFragment } from './product-fragment.ts'
import { toProduct } from './to-product.ts'

/**
 * Products by handle or id, in one request. Without a key Shopify limits what a request may cost: five products go
 * together then, and the requests at once.
 */
export function createLookup(config: AdapterConfig, ask: AskShop): CatalogPart['lookup'] {
  const isKeyed = !!config.options?.['key']
  let hasPlans = true

  async function some(names: readonly string[], call: Call): Promise<Product[]> {
    const fields = names.map((name, index) => `p${index}:product(${name}){...P}`)
    const fragment = productFragment(isKeyed ? 100 : Math.floor(150 / names.length), hasPlans)
    const { data, fault } = await ask('query', `{${fields}}${fragment}`, call).catch(
      (fault: TillError): ShopAnswer => ({ data: {}, fault }),
    )
    if (hasPlans && fault && /sellingPlan/.test(fault.message + fault.details['path'])) {
      // The key may read products and not their plans: that takes whole products along.
      hasPlans = false
      return some(names, call)
    }
    const found = (await Promise.all(Object.values(data).map(item => read(item, call)))).flat()
    if (fault && found.length === 0) throw fault
    return found
  }

  /** No product for what is broken: its neighbours are shown. */
  async function read(item: unknown, call: Call): Promise<Product[]> {
    try {
      const wire = await whole(parseProduct(item), call)
      const hasAny = wire.sellingPlanGroups?.nodes.length
      const plans = hasAny ? (await import('./to-plans.ts')).toPlans(wire) : undefined
      return [toProduct(wire, config, plans) ?? []].flat()
    } catch {
      return []
    }
  }

  /** Where there are more variants than were asked for, those that can be had. */
  async function whole(wire: ProductWire, call: Call): Promise<ProductWire> {
    if (!wire.variants.pageInfo.hasNextPage) return wire
    return import('./all-variants.ts')
      .then(module => module.allVariants(wire, call, ask, isKeyed ? 250 : 150))
      .catch(() => wire)
  }

  return async (refs, call) => {
    const names = [...new Set(refs.flatMap(toArguments))]
    const size = isKeyed ? 100 : 5
    const parts = names.flatMap((_, at) => (at % size ? [] : [some(names.slice(at, at + size), call)]))
    return [...new Map((await Promise.all(parts)).flat().map(product => [product.id, product])).values()]
  }
}

/** A number is a handle or, as in the address of the merchant's own admin page, an id. */
function toArguments(ref: string): string[] {
  const [id, number] = /^(?:gid:\/\/shopify\/Product\/)?(\d+)$/.exec(ref) ?? []
  return [
    ...(ref && id === number ? [`handle:${quote(ref)}`] : []),
    ...(number ? [`id:"gid://shopify/Product/${number}"`] : []),
  ]
}
